using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers.Performance;
using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Group;

/// <summary>Sets dealers side by side and adds them up.</summary>
internal static class GroupPresenter
{
    /// <summary>One dealer against its targets.</summary>
    public static GroupDealer ViewOf(DealerMonths dealer, Sequence<Target> targets, GroupWaiting waiting)
    {
        var (now, before) = (MonthOf(dealer.Now, targets), MonthOf(dealer.Before, targets));
        return new GroupDealer(
            dealer.Dealer, dealer.Phase, now, before, now.DecidedRate - before.DecidedRate, waiting);
    }

    /// <summary>The sums of dealers.</summary>
    /// <param name="dealers">All of them.</param>
    /// <param name="overdueTexts">Texts that are overdue, each once.</param>
    public static GroupSums SumsOf(IReadOnlyCollection<GroupDealer> dealers, long overdueTexts)
    {
        var now = SumOf([.. dealers.Select(dealer => dealer.Now)]);
        var before = SumOf([.. dealers.Select(dealer => dealer.Before)]);
        return new GroupSums(
            dealers.Count, dealers.Count(dealer => dealer.Now.Gap > 0), now, before,
            now.DecidedRate - before.DecidedRate,
            new GroupWaiting(
                dealers.Sum(dealer => dealer.Waiting.OpenCalls), dealers.Sum(dealer => dealer.Waiting.LateCalls),
                dealers.Sum(dealer => dealer.Waiting.RaisedCalls), overdueTexts,
                dealers.Sum(dealer => dealer.Waiting.OpenActions),
                dealers.Sum(dealer => dealer.Waiting.OwnerlessActions),
                dealers.Sum(dealer => dealer.Waiting.LateActions)));
    }

    private static GroupMonth MonthOf(ReachedTotals totals, Sequence<Target> targets)
    {
        var ends = totals.Ends;
        var standing = new MonthStanding(ends, targets.FirstOrDefault(target => target.Month == ends.Month), null);
        return new GroupMonth(
            ends.Terms, ends.Won, ends.Lost, ends.Withdrawn, Math.Max(0, ends.Open), ends.PremiumWon, totals.Contacted,
            totals.Reached, standing.Target?.Renewals, standing.Attainment, standing.Gap,
            MonthStanding.Share(ends.Won, ends.Won + ends.Lost));
    }

    // Dealers without a target would make the others look better than they are.
    private static GroupMonth SumOf(IReadOnlyCollection<GroupMonth> months)
    {
        var wanted = months.Where(month => month.Renewals is not null).ToList();
        long? target = wanted.Count > 0 ? wanted.Sum(month => month.Renewals!.Value) : null;
        var (won, lost) = (months.Sum(month => month.Won), months.Sum(month => month.Lost));
        return new GroupMonth(
            months.Sum(month => month.Terms), won, lost, months.Sum(month => month.Withdrawn),
            months.Sum(month => month.Open), months.Sum(month => month.PremiumWon),
            months.Sum(month => month.Contacted), months.Sum(month => month.Reached), target,
            MonthStanding.Share(wanted.Sum(month => month.Won), target),
            target is null ? null : wanted.Sum(month => month.Gap!.Value), MonthStanding.Share(won, won + lost));
    }
}
