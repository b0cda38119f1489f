using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Campaigns;

/// <summary>Reads how the two groups of a campaign ended, and says what it means.</summary>
internal sealed class UpliftReader(Databases databases)
{
    private static readonly string SumUplift = Sql.Load("Api/Campaigns/sum_uplift.sql");

    /// <summary>A campaign's uplift over the dealers of a scope.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="scope">Whose terms.</param>
    /// <param name="today">The day; a month of expiry before its own is over.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<UpliftView> ReadAsync(
        StoredCampaign campaign, DealerScope scope, DateOnly today, CancellationToken stop)
    {
        var ends = await EndsAsync(campaign.Id, scope, stop);
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        var months = ends.GroupBy(end => end.Month).OrderBy(month => month.Key).Select(month =>
            new UpliftMonth(month.Key, month.Key < thisMonth, RowOf(month))).ToList();
        return new UpliftView(
            new CampaignRef(campaign.Id, campaign.Name), campaign.State.Holdout,
            RowOf(ends.Where(end => end.Month < thisMonth)), months);
    }

    private async Task<List<MonthOfGroup>> EndsAsync(long campaign, DealerScope scope, CancellationToken stop)
    {
        await using var command = databases.Api.Command(SumUplift, campaign, scope.Ids);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var ends = new List<MonthOfGroup>();
        while (await rows.ReadAsync(stop))
            ends.Add(new MonthOfGroup(
                rows.GetFieldValue<DateOnly>(0), rows.GetBoolean(1),
                new GroupEnds(rows.GetInt64(2), rows.GetInt64(3))));
        return ends;
    }

    private static UpliftRow RowOf(IEnumerable<MonthOfGroup> months)
    {
        var groups = months.ToLookup(month => month.IsHeldOut, month => month.Ends);
        var uplift = new Uplift(SumOf(groups[false]), SumOf(groups[true]));
        return new UpliftRow(
            uplift.Treated.Terms, uplift.Treated.Won, uplift.HeldOut.Terms, uplift.HeldOut.Won,
            uplift.Treated.Rate, uplift.HeldOut.Rate, uplift.Difference, uplift.Low, uplift.High,
            uplift.Verdict switch
            {
                UpliftVerdict.Helps => "helps",
                UpliftVerdict.Harms => "harms",
                _ => "too-few",
            });
    }

    private static GroupEnds SumOf(IEnumerable<GroupEnds> ends) => ends.Aggregate(
        default(GroupEnds), (sum, month) => new GroupEnds(sum.Terms + month.Terms, sum.Won + month.Won));

    private sealed record MonthOfGroup(DateOnly Month, bool IsHeldOut, GroupEnds Ends);
}
