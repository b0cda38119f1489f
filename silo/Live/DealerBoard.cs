using System.Collections.Immutable;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Performance;

namespace CampaignEngine.Silo.Live;

/// <summary>What this silo knows of a dealer's progress; never changed, so that readers need no lock.</summary>
/// <param name="Epoch">The history of the database to which the versions belong.</param>
/// <param name="Version">Nothing up to this version is missing.</param>
/// <param name="Campaigns">Its parts by campaign.</param>
/// <param name="Days">What became of its touches, by campaign, day and channel.</param>
/// <param name="Running">Where it stands with the month that runs; null while that is not known.</param>
internal sealed record DealerBoard(
    string Epoch, long Version,
    ImmutableDictionary<long, CampaignPart> Campaigns,
    ImmutableDictionary<(long Campaign, DateOnly Day, string Channel), DayPart> Days,
    MonthStanding? Running = null)
{
    /// <summary>Knows nothing.</summary>
    public static DealerBoard Empty { get; } = new(
        "", 0, ImmutableDictionary<long, CampaignPart>.Empty,
        ImmutableDictionary<(long Campaign, DateOnly Day, string Channel), DayPart>.Empty);

    /// <summary>The board after one more element of the watch.</summary>
    public DealerBoard With(DealerProgress progress)
    {
        var before = progress.IsWhole ? Empty : this;
        return new DealerBoard(
            progress.Epoch, progress.Version,
            before.Campaigns.SetItems(progress.Campaigns.Select(part => KeyValuePair.Create(part.CampaignId, part))),
            before.Days.SetItems(progress.Days.Select(
                day => KeyValuePair.Create((day.CampaignId, day.Day, day.Channel), day))),
            progress.Running ?? before.Running);
    }

    /// <summary>Whether nothing up to a version of a history is missing.</summary>
    public bool Holds(string epoch, long version) => Epoch == epoch && Version >= version;
}
