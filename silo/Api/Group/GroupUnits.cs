using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers.Organisation;
using CampaignEngine.Silo.Api.Dealers;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Group;

/// <summary>Puts dealers together that belong together.</summary>
internal static class GroupUnits
{
    /// <summary>The dealers' row with what the month counts for.</summary>
    public static GroupDealer In(
        this GroupDealer row, Sequence<Affiliation> affiliations, DateOnly month, DateOnly today)
    {
        var affiliation = affiliations.Of(month, today);
        return row with
        {
            Affiliation = affiliation == Affiliation.None ? null : AffiliationBodies.Of(affiliation),
            Moved = affiliations.MoveIn(month, today) is { } move ? new GroupMoveView(move.On, move.From) : null,
        };
    }

    /// <summary>The brands of a dealer; null among them for none.</summary>
    public static IEnumerable<string?> BrandsOf(GroupDealer row) =>
        row.Affiliation?.Brands is { Count: > 0 } brands ? brands.Cast<string?>() : [null];

    /// <summary>The sums of those that have a name in common, by name; without a name last.</summary>
    /// <param name="rows">The dealers.</param>
    /// <param name="namesOf">The names of one; null among them for none.</param>
    public static IReadOnlyList<GroupUnit> Of(
        IEnumerable<GroupDealer> rows, Func<GroupDealer, IEnumerable<string?>> namesOf) =>
    [
        .. rows.SelectMany(row => namesOf(row).Select(name => (Name: name, Row: row)))
            .GroupBy(one => one.Name, one => one.Row)
            .OrderBy(unit => unit.Key is null).ThenBy(unit => unit.Key, StringComparer.Ordinal)
            .Select(unit => new GroupUnit(
                GroupPresenter.SumsOf([.. unit], unit.Sum(row => row.Waiting.OverdueTexts)), unit.Key)),
    ];
}
