using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.Campaigns;
using CampaignEngine.Silo.Ledger.Reading.Books;

namespace CampaignEngine.Silo.Ledger.Reading.Headers;

/// <summary>A field that a column may be said to hold: a column of a ledger, or that of one line's policy.</summary>
/// <param name="Name">Its name in answers: "expiry_date", "compulsory_expiry_date".</param>
/// <param name="Meaning">What it says; no header says it better.</param>
internal sealed record LedgerField(string Name, HeaderMeaning Meaning)
{
    private static readonly LedgerField[] Fields =
    [
        .. Enum.GetValues<LedgerColumn>().Select(column => Of(column, null)),
        .. Enum.GetValues<InsuranceLine>().SelectMany(line => Enum.GetValues<LedgerColumn>()
            .Where(column => new HeaderMeaning(column, null, 0).IsOfPolicy).Select(column => Of(column, line))),
    ];

    private static readonly Dictionary<string, LedgerField> ByName =
        Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);

    /// <summary>All fields, in the order of columns, those of lines behind.</summary>
    public static IReadOnlyList<LedgerField> All => Fields;

    /// <summary>The fields of a book; only the ledger has those of lines.</summary>
    public static IReadOnlyList<LedgerField> Of(Book book) =>
    [
        .. Fields.Where(field => book.Columns.Contains(field.Meaning.Column)
            && (field.Meaning.Line is null || book == BookShelf.Policies)),
    ];

    /// <summary>What people read in English.</summary>
    public string En => Meaning.Line is { } line
        ? $"{ColumnNames.Title(Meaning.Column)} ({Candidates.NameOf(line)})"
        : ColumnNames.Title(Meaning.Column);

    /// <summary>What people read in Chinese.</summary>
    public string Zh => Meaning.Line is { } line
        ? (line == InsuranceLine.Commercial ? "商业险" : "交强险") + ColumnNames.Zh(Meaning.Column)
        : ColumnNames.Zh(Meaning.Column);

    /// <summary>The field of a name; null for an unknown one.</summary>
    public static LedgerField? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The name of what a header says.</summary>
    public static string NameOf(LedgerColumn column, InsuranceLine? line) => line is { } own
        ? $"{Candidates.NameOf(own)}_{ColumnNames.En(column)}"
        : ColumnNames.En(column);

    private static LedgerField Of(LedgerColumn column, InsuranceLine? line) =>
        new(NameOf(column, line), new HeaderMeaning(column, line, HeaderAnswers.Rank));
}
