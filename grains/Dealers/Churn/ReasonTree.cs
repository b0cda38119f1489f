using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Dealers.Churn;

/// <summary>A reason why terms end, second level of the tree.</summary>
/// <param name="Code">The code that terms carry, such as <c>price</c>.</param>
/// <param name="Name">What people read.</param>
public sealed record Reason(string Code, LocalizedText Name);

/// <summary>Reasons of one kind, first level of the tree. Source: 001 row 1-54, 004 row 4-18.</summary>
/// <param name="Code">Its name in API and screens, such as <c>competitor</c>.</param>
/// <param name="Name">What people read.</param>
/// <param name="Answer">What is done about it; each reason has its own answer. Source: 002 row 2-12.</param>
/// <param name="Reasons">Its reasons.</param>
public sealed record ReasonGroup(string Code, LocalizedText Name, LocalizedText Answer, Sequence<Reason> Reasons);

/// <summary>How often terms ended for a reason.</summary>
/// <param name="Reason">The reason; one that the tree does not know is named by its own code.</param>
/// <param name="Terms">Terms of the period.</param>
/// <param name="Before">Terms of the period of the same length before.</param>
public sealed record ReasonCount(Reason Reason, long Terms, long Before);

/// <summary>How often terms ended for the reasons of a group.</summary>
/// <param name="Group">The group.</param>
/// <param name="Terms">Terms of the period.</param>
/// <param name="Before">Terms of the period of the same length before.</param>
/// <param name="Share">Part of 1 of all terms that ended so; null when there are none.</param>
/// <param name="Reasons">Its reasons that occurred in either period, the most frequent first.</param>
public sealed record ReasonGroupCount(
    ReasonGroup Group, long Terms, long Before, decimal? Share, Sequence<ReasonCount> Reasons);

/// <summary>Finds reasons in the tree, and counts terms by it.</summary>
public static class ReasonTree
{
    /// <summary>The code of a term that names no reason.</summary>
    public const string Unnamed = "unnamed";

    private static readonly Dictionary<string, (ReasonGroup Group, Reason Reason)> ByCode =
        (from kind in ReasonGroups.All from reason in kind.Reasons select (kind, reason))
        .ToDictionary(found => found.reason.Code, found => found, StringComparer.Ordinal);

    /// <summary>The group of a code; an unknown one belongs to the last, other.</summary>
    public static ReasonGroup GroupOf(string? code) =>
        ByCode.TryGetValue(code ?? Unnamed, out var found) ? found.Group : ReasonGroups.Other;

    /// <summary>The reason of a code; an unknown one is called by its code in both languages.</summary>
    public static Reason ReasonOf(string? code) =>
        ByCode.TryGetValue(code ?? Unnamed, out var found) ? found.Reason : new(code!, new(code!, code!));

    /// <summary>The codes of a group that the tree knows; null for an unknown group.</summary>
    public static Sequence<string>? CodesOf(string group) =>
        ReasonGroups.All.FirstOrDefault(known => known.Code == group) is { } found
            ? Sequence.From(found.Reasons.Select(reason => reason.Code))
            : null;

    /// <summary>Terms that ended in one way, by the tree; groups that did not occur are left out.</summary>
    /// <param name="kind">Lost or withdrawn.</param>
    /// <param name="ends">Ends of the period.</param>
    /// <param name="before">Ends of the period of the same length before.</param>
    public static Sequence<ReasonGroupCount> Count(
        EndKind kind, IEnumerable<EndCount> ends, IEnumerable<EndCount> before)
    {
        var (now, then) = (ByReason(kind, ends), ByReason(kind, before));
        var all = now.Values.Sum();
        return Sequence.From(now.Keys.Union(then.Keys, StringComparer.Ordinal)
            .Select(code => new ReasonCount(ReasonOf(code), now.GetValueOrDefault(code), then.GetValueOrDefault(code)))
            .GroupBy(count => GroupOf(count.Reason.Code))
            .Select(group => CountOf(group.Key, [.. group], all))
            .OrderByDescending(group => group.Terms).ThenByDescending(group => group.Before)
            .ThenBy(group => group.Group.Code, StringComparer.Ordinal));
    }

    private static ReasonGroupCount CountOf(ReasonGroup group, List<ReasonCount> reasons, long all)
    {
        var terms = reasons.Sum(reason => reason.Terms);
        return new ReasonGroupCount(
            group, terms, reasons.Sum(reason => reason.Before), all > 0 ? (decimal)terms / all : null,
            Sequence.From(reasons.OrderByDescending(reason => reason.Terms).ThenByDescending(reason => reason.Before)
                .ThenBy(reason => reason.Reason.Code, StringComparer.Ordinal)));
    }

    private static Dictionary<string, long> ByReason(EndKind kind, IEnumerable<EndCount> ends) => ends
        .Where(end => end.Kind == kind)
        .GroupBy(end => end.Reason ?? Unnamed, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Sum(end => end.Terms), StringComparer.Ordinal);
}
