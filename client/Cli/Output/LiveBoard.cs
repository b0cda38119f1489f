using CampaignEngine.Cli.Texts;
using CampaignEngine.Sdk.Live;
using CampaignEngine.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;
using Progress = CampaignEngine.Wire.Progress;

namespace CampaignEngine.Cli.Output;

/// <summary>The table of live progress: a row for each campaign, of all dealers in scope or of one.</summary>
internal sealed class LiveBoard(Words words, string? dealer)
{
    private readonly SortedDictionary<long, string> _names = [];
    private readonly SortedDictionary<long, Progress> _rows = [];
    private LiveClock? _clock;
    private string? _month;
    private string? _state;

    /// <summary>Code of the one dealer that is shown; null for all.</summary>
    public string? Dealer => dealer;

    public void Clear()
    {
        _names.Clear();
        _rows.Clear();
    }

    /// <summary>Learns of a campaign, and how far it has come at all dealers.</summary>
    public void Name(CampaignView campaign)
    {
        _names[campaign.Id] = campaign.Name;
        if (dealer is null)
            _rows[campaign.Id] = campaign.Progress;
    }

    /// <summary>Puts a dealer's part in, if it is the dealer that is shown.</summary>
    public void Put(long campaign, DealerShare share, string code)
    {
        if (string.Equals(share.Dealer.Code, code, StringComparison.OrdinalIgnoreCase))
            _rows[campaign] = share.Progress;
    }

    public void Take(LiveEvent seen)
    {
        _state = seen is LiveEvent.Interrupted lost
            ? words.Say("say.live-lost", Math.Ceiling(lost.Wait.TotalSeconds))
            : null;
        if (seen is LiveEvent.Ticked ticked)
            _clock = ticked.Clock;
        if (seen is LiveEvent.Moved moved)
            Take(moved.Progress);
    }

    public IRenderable Draw()
    {
        var table = Tables.Of(words, _rows,
        [
            new("col.campaign", row => _names.GetValueOrDefault(row.Key, $"{row.Key}")),
            .. ProgressTables.Columns<KeyValuePair<long, Progress>>(words, row => row.Value),
        ]);
        var clock = _clock is { } now
            ? words.Say(now.IsVirtual ? "say.live-virtual" : "say.live-now", words.Stamp(now.Now)!)
            : words["say.live-waiting"];
        return _month is null
            ? new Rows(new Text(_state ?? clock), table)
            : new Rows(new Text(_state ?? clock), new Text(_month), table);
    }

    private void Take(LiveProgress progress)
    {
        _clock = new LiveClock(progress.Now, progress.IsVirtual);
        _month = MonthOf(progress) ?? _month;
        if (dealer is null)
            foreach (var campaign in progress.Campaigns)
                _rows[campaign.Id] = campaign.Progress;
        else
            foreach (var part in progress.Dealers)
                Put(part.Campaign, new DealerShare(part.Dealer, part.Progress), dealer);
    }

    // The month that runs: of the dealer that is shown, or of all together.
    private string? MonthOf(LiveProgress progress)
    {
        if (dealer is null)
            return progress.Group is { } all
                ? MonthText(all.Month, all.Won, all.Renewals, all.Gap, all.Forecast) : null;
        return progress.Months?.FirstOrDefault(
            one => string.Equals(one.Dealer.Code, dealer, StringComparison.OrdinalIgnoreCase)) is { Month: var own }
            ? MonthText(own.Month, own.Won, own.Renewals, own.Gap, own.Forecast) : null;
    }

    private string MonthText(DateOnly month, long won, long? target, long? gap, ForecastView? forecast) => words.Say(
        "say.live-month", month, Words.Number(won), target is null ? "–" : Words.Number(target.Value),
        gap is null ? "–" : Words.Number(gap.Value),
        forecast is { Expected: { } expected } ? $"{expected} ({forecast.Low}-{forecast.High})" : "–");
}
