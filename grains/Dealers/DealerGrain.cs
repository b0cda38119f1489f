using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CampaignEngine.Grains.Dealers.Performance;
using CampaignEngine.Grains.Ports;
using Orleans;
using Queue = System.Threading.Channels.Channel;

namespace CampaignEngine.Grains.Dealers;

/// <summary>
/// A dealer: lets <see cref="DealerDecider"/> decide, commits, then takes the new state. Beside it stand its totals,
/// which follow the folds and are read anew when one was missed.
/// </summary>
public sealed class DealerGrain(IDealerStore store, ISiloLife silo) : Grain, IDealerGrain
{
    // Forecasts learn from that many years.
    private const int RememberedYears = 3;

    private readonly HashSet<Channel<bool>> _watchers = [];

    private DealerRow? _stored;
    private DealerFigures? _figures;
    private Task? _reading;
    private EndsOfFold? _ends;
    private Stood? _stood;
    private (DateOnly Month, Task<IReadOnlyList<MonthEnds>> Ends)? _past;

    private int Id => (int)this.GetPrimaryKeyLong();

    /// <inheritdoc/>
    public async Task<Verdict?> TellAsync(DealerMessage message, DateTimeOffset now)
    {
        while (await LoadedAsync() is { } stored)
        {
            var turn = DealerDecider.Decide(stored.Dealer, message, now);
            if (turn.Verdict.Kind != VerdictKind.Applied)
                return turn.Verdict;
            // Forgotten until it is sure what was committed.
            _stored = null;
            if ((_stored = await store.CommitAsync(stored, turn, now)) is not null)
                return turn.Verdict;
        }
        return null;
    }

    /// <inheritdoc/>
    public async Task<Dealer?> LookAsync() => (await LoadedAsync())?.Dealer;

    /// <inheritdoc/>
    public async Task<YearStanding?> StandAsync(int year, DateOnly today)
    {
        if (await LoadedAsync() is not { } stored)
            return null;
        while (_figures is null)
            await ReadingAsync();
        var ends = await EndsAsync(_figures, today);
        if (_stood?.Holds(year, today, stored.Dealer, _figures, ends) != true)
            _stood = new Stood(
                YearStanding.Of(year, today, stored.Dealer.Settings.Targets, _figures, ends), stored.Dealer, _figures,
                ends);
        return _stood.Standing;
    }

    /// <inheritdoc/>
    public async Task FoldedAsync(DealerFold fold)
    {
        if (_figures is null && _reading is not { IsCompleted: false })
            return;
        if (_figures?.Take(fold) == true)
            WakeWatchers();
        else
            await CatchUpAsync(fold.Epoch, fold.Version);
    }

    /// <inheritdoc/>
    public async Task CatchUpAsync(string epoch, long version)
    {
        // A reading that is under way may have begun too early; the one after it has not.
        for (var reading = 0; reading < 2 && _figures?.Holds(epoch, version) != true; reading++)
            await ReadingAsync();
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<DealerProgress> WatchAsync([EnumeratorCancellation] CancellationToken stop)
    {
        while (_figures is null)
            await ReadingAsync();
        var wake = Queue.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        _watchers.Add(wake);
        // A watch that waits would keep the dealer on a silo that stops, deaf to everybody.
        await using var leaving = silo.Leaving.Register(() => wake.Writer.TryComplete());
        try
        {
            (string? Epoch, long Version) known = default;
            do
            {
                if (_figures.Since(known.Epoch, known.Version) is not { } news)
                    continue;
                known = (news.Epoch, news.Version);
                yield return news with { Running = await RunningAsync(_figures) };
            }
            while (await IsWokenAsync(wake.Reader, stop));
        }
        finally
        {
            _watchers.Remove(wake);
        }
    }

    // False when the silo stops.
    private static async Task<bool> IsWokenAsync(ChannelReader<bool> wake, CancellationToken stop) =>
        await wake.WaitToReadAsync(stop) && wake.TryRead(out _);

    private async Task<DealerRow?> LoadedAsync() => _stored ??= await store.LoadAsync(Id);

    // Finished months end no more, so their ends are read once a month, however many folds there are.
    private async Task<MonthStanding?> RunningAsync(DealerFigures figures)
    {
        if (await LoadedAsync() is not { Dealer: var dealer })
            return null;
        var today = LocalTime.DayOf(await store.NowAsync(), TimeZoneInfo.FindSystemTimeZoneById(dealer.Zone));
        var month = new DateOnly(today.Year, today.Month, 1);
        if (_past is not { } past || past.Month != month || past.Ends.IsFaulted)
            _past = past = (month, store.EndsAsync(Id, month.AddYears(-RememberedYears)));
        return RunningMonth.Of(today, dealer.Settings.Targets, figures.Totals, await past.Ends);
    }

    // What ended is written with what is folded: nothing ended that the figures do not show to come. So it is read once
    // for a fold in which terms ended, by whoever asks first, and the others wait for that.
    private Task<IReadOnlyList<MonthEnds>> EndsAsync(DealerFigures figures, DateOnly today)
    {
        if (_ends is not { } known || known.Epoch != figures.Epoch || known.EndedAt != figures.EndedAt
            || known.Reading is { IsCompleted: true, IsCompletedSuccessfully: false })
            _ends = known = new EndsOfFold(
                figures.Epoch, figures.EndedAt, store.EndsAsync(Id, today.AddYears(-RememberedYears)));
        return known.Reading;
    }

    private Task ReadingAsync() => _reading is { IsCompleted: false } ? _reading : _reading = ReadAsync();

    private async Task ReadAsync()
    {
        _figures = await store.FiguresAsync(Id);
        WakeWatchers();
    }

    private void WakeWatchers()
    {
        foreach (var watcher in _watchers)
            watcher.Writer.TryWrite(true);
    }

    // The trial of past forecasts costs most of a standing; many ask for the same one between two folds.
    private sealed record Stood(
        YearStanding Standing, Dealer Dealer, DealerFigures Figures, IReadOnlyList<MonthEnds> Ends)
    {
        public bool Holds(
            int year, DateOnly today, Dealer dealer, DealerFigures figures, IReadOnlyList<MonthEnds> ends) =>
            Standing.Year == year && Standing.Today == today && Standing.Version == figures.Version
            && ReferenceEquals(Dealer, dealer) && ReferenceEquals(Figures, figures) && ReferenceEquals(Ends, ends);
    }

    private sealed record EndsOfFold(string Epoch, long EndedAt, Task<IReadOnlyList<MonthEnds>> Reading);
}
