using System.Text.Json;
using CampaignEngine.Silo.Ledger.Reading.Fields;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading.Books.Visits;

/// <summary>Reads what a car came for; the words are in Visits.yaml.</summary>
internal static class VisitTypes
{
    private static readonly Dictionary<string, VisitType> ByName =
        Enum.GetValues<VisitType>().ToDictionary(NameOf, StringComparer.Ordinal);

    private static readonly CellWords Words =
        new(WordList.Visits.Values[ColumnNames.En(LedgerColumn.VisitType)]);

    /// <summary>Its stored name: "first-maintenance".</summary>
    public static string NameOf(VisitType type) => JsonNamingPolicy.KebabCaseLower.ConvertName(type.ToString());

    /// <summary>What people read.</summary>
    public static string Shown(VisitType type) => Words.Shown(NameOf(type));

    /// <summary>The type of a stored name.</summary>
    public static VisitType Of(string name) => ByName[name];

    /// <summary>What a cell says.</summary>
    public static Parsed<VisitType?> Read(ReadOnlySpan<char> cell) =>
        Words.Find(cell) is { } name ? Of(name) : VisitReasons.TypeUnknown;
}
