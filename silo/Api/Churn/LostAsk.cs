using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>Which of a dealer's ended terms are asked for, besides their months.</summary>
/// <param name="Month">One month of expiry, such as 2026-03; goes without from and to.</param>
/// <param name="End">won, lost or withdrawn; lost if absent.</param>
/// <param name="Reason">Code of a reason, such as telesales.</param>
/// <param name="Group">Code of a group of reasons, such as competitor.</param>
/// <param name="Insurer">Code of the insurer they were renewed with or lost to, or unknown.</param>
/// <param name="Cohort">new, renewal, gap or unknown.</param>
/// <param name="Tier">Customer tier; empty for terms without one.</param>
/// <param name="DaysLeft">Days left at their end at least.</param>
internal sealed record LostAsk(
    string? Month, string? End, string? Reason, string? Group, string? Insurer, string? Cohort, string? Tier,
    int? DaysLeft)
{
    /// <summary>What is wrong with it.</summary>
    public Faults Faults()
    {
        var faults = new Faults();
        if (End is not null)
            faults.Choice("end", End, EndNames.KindOf, string.Join(", ", Names.Ends));
        if (Cohort is not null)
            faults.Choice("cohort", Cohort, EndNames.CohortOf, string.Join(", ", Names.Cohorts));
        if (Group is not null && ReasonTree.CodesOf(Group) is null)
            faults.Add("group", $"must be one of: {Groups}", $"须为以下之一：{Groups}");
        if (Group is not null && Reason is not null)
            faults.Add("group", "goes without reason", "不能与 reason 同时使用");
        return faults;
    }

    /// <summary>The filter of an ask without faults.</summary>
    public EndedTermFilter Filter(MonthRange months) =>
        new(months, End ?? EndNames.Of(EndKind.Lost), Reason, Group, Insurer, Cohort, Tier, DaysLeft);

    private static string Groups => string.Join(", ", ReasonGroups.All.Select(group => group.Code));
}
