namespace CampaignEngine.Grains.Dealers.Organisation;

/// <summary>
/// Where a dealer stood over time. A month counts for the group of its last day, so that no policy counts in two: a
/// dealer that moves in mid-month takes that month along.
/// </summary>
public static class Affiliations
{
    /// <summary>The most changes that are kept; one a month for twenty years.</summary>
    public const int Most = 240;

    /// <summary>The affiliations with one more, in order of their days; it replaces one of the same day.</summary>
    public static Sequence<Affiliation> With(this Sequence<Affiliation> all, Affiliation one) => Sequence.From(
        all.Where(other => other.Since != one.Since).Append(one).OrderBy(other => other.Since));

    /// <summary>The one that holds on a day; <see cref="Affiliation.None"/> before the first.</summary>
    public static Affiliation On(this Sequence<Affiliation> all, DateOnly day) =>
        all.LastOrDefault(one => one.Since <= day) ?? Affiliation.None;

    /// <summary>The one that a month counts for: that of its last day, or of today while the month runs.</summary>
    /// <param name="all">In order of their days.</param>
    /// <param name="month">First day of the month.</param>
    /// <param name="today">The dealer's local day.</param>
    public static Affiliation Of(this Sequence<Affiliation> all, DateOnly month, DateOnly today) =>
        all.On(EndOf(month, today));

    /// <summary>
    /// The last change of group after the first day of a month, up to its end or today; null for none.
    /// </summary>
    public static GroupMove? MoveIn(this Sequence<Affiliation> all, DateOnly month, DateOnly today) => all
        .Zip(all.Skip(1), (before, after) => (Before: before, After: after))
        .Where(pair => pair.After.Since > month && pair.After.Since <= EndOf(month, today))
        .Where(pair => pair.After.Group != pair.Before.Group)
        .Select(pair => new GroupMove(pair.After.Since, pair.Before.Group))
        .LastOrDefault();

    private static DateOnly EndOf(DateOnly month, DateOnly today) =>
        today.Year == month.Year && today.Month == month.Month ? today : month.AddMonths(1).AddDays(-1);
}

/// <summary>That a dealer came from another group.</summary>
/// <param name="On">Its first day in the group where it is.</param>
/// <param name="From">The group before; null for none.</param>
public sealed record GroupMove(DateOnly On, string? From);
