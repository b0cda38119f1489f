using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>
/// How agents are paid from a month on: one version of a named plan. Immutable once a month was paid by it; see
/// <see cref="PayPlans"/>. All money is yuan (CNY) before tax. Sources: 001 rows 1-14 to 1-16, 1-57, 1-58; 002 rows
/// 2-18, 2-19; 000 row 0-17.
/// </summary>
/// <param name="Name">Kebab-case name of who is paid, such as <c>renewal-specialist</c>; versions share it.</param>
/// <param name="Version">1 or more; a later version of a name has a higher one.</param>
/// <param name="Title">What people read.</param>
/// <param name="From">First day of the first month it holds in, local to the dealer.</param>
/// <param name="Until">First day of the last month it holds in; null until the next version begins.</param>
/// <param name="Parts">What pay is made of, each kind at most once; a statement shows them in this order.</param>
public sealed record PayPlan(
    string Name, int Version, LocalizedText Title, DateOnly From, DateOnly? Until, Sequence<PayPart> Parts)
{
    /// <summary>Whether a month lies between its first and its last.</summary>
    /// <param name="month">Any day of the month.</param>
    public bool Covers(DateOnly month) =>
        FirstOf(month) is var first && first >= From && (Until is not { } last || first <= last);

    /// <summary>The first day of the month in which a day lies.</summary>
    internal static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
