using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Output;

/// <summary>Shows how a ledger will be taken.</summary>
internal static class PreviewTables
{
    public static IRenderable Whole(ImportPreview preview, Words words) => new Rows(Parts(preview, words));

    private static IEnumerable<IRenderable> Parts(ImportPreview preview, Words words)
    {
        yield return Facts(preview, words);
        if (preview.Columns.Count > 0)
            yield return Columns(preview, words);
        if (preview.Rows.Count > 0)
            yield return FirstRows(preview, words);
        if (preview.Records.Count > 0)
            yield return Records(preview, words);
        if (preview.Reasons.Count > 0)
            yield return Reasons(preview, words);
    }

    private static Table Facts(ImportPreview preview, Words words) => Tables.Facts(words,
    [
        ("col.id", $"{preview.Import}"),
        ("col.book", words.Value("importBook", preview.Book)),
        ("col.refusal", preview.Refusal is { } refusal ? words.Pick(refusal) : null),
        ("col.format", preview.Layout?.Format),
        ("col.encoding", preview.Layout?.Encoding),
        ("col.delimiter", preview.Layout?.Delimiter is "\t" ? "Tab" : preview.Layout?.Delimiter),
        ("col.sheet", preview.Layout?.Sheet),
        ("col.sheets", preview.Layout is { Sheets.Count: > 1 } layout
            ? string.Join(", ", layout.Sheets.Select(sheet => sheet.Name))
            : null),
        ("col.header-line", preview.Layout is { HeaderLine: > 0 } at ? LinesOf(at) : null),
        .. preview.Refusal is null ? Counts(preview.Counts) : [],
        ("col.unknown-dealers", string.Join(
            ", ", preview.UnknownDealers.Select(dealer => $"{dealer.Code} ({Words.Number(dealer.Rows)})"))),
        ("col.notes", string.Join('\n', preview.Notes.Select(words.Pick))),
    ]);

    private static IEnumerable<(string Heading, string? Value)> Counts(ImportForecast counts) =>
    [
        ("col.added", Words.Number(counts.Added)),
        ("col.changed", Words.Number(counts.Changed)),
        ("col.unchanged", Words.Number(counts.Unchanged)),
        ("col.rejected", Words.Number(counts.Rejected)),
        ("col.noted", Words.Number(counts.Noted)),
        ("col.hidden-rows", counts.HiddenRows > 0 ? Words.Number(counts.HiddenRows) : null),
        ("col.lines", Words.Number(counts.Lines) + (counts.IsWhole ? "" : " …")),
    ];

    private static Table Columns(ImportPreview preview, Words words) => Tables.Of(words, preview.Columns,
    [
        new("col.column", column => $"{column.Letter} {column.Header}"),
        new("col.field", column => column.Field ?? (column.Likely is { } likely ? $"? {likely}" : null)),
        new("col.use", column => words.Value("columnUse", column.Use)),
        new("col.why", column => words.Pick(column.Why)),
        new("col.samples", column => string.Join(" · ", column.Samples)),
    ]);

    private static Table FirstRows(ImportPreview preview, Words words) => Tables.Of(words, preview.Rows,
    [
        new("col.file-line", row => $"{row.Line}", true),
        new("col.dealer", row => row.Dealer),
        new("col.plate", row => row.Plate ?? row.Vin),
        new("col.owner", row => row.Owner),
        new("col.phone", row => row.Phone),
        new("col.line", row => words.Value("line", row.InsuranceLine)),
        new("col.policy-no", row => row.PolicyNo),
        new("col.expiry", row => $"{row.ExpiryDate:yyyy-MM-dd}"),
        new("col.premium", row => row.Premium is { } premium ? Words.Money(premium) : null, true),
    ]);

    // Of a book's fields those that any of the rows says.
    private static Table Records(ImportPreview preview, Words words)
    {
        var fields = preview.Fields.Where(field => preview.Records.Any(row => row.Cells.ContainsKey(field.Name)));
        return Tables.Of(words, preview.Records,
        [
            new("col.file-line", row => $"{row.Line}", true),
            .. fields.Select(field => new Column<ImportRecord>(
                field.Name, row => row.Cells.GetValueOrDefault(field.Name)) { Title = words.Pick(field.Title) }),
        ]);
    }

    private static Table Reasons(ImportPreview preview, Words words) => Tables.Of(words, preview.Reasons,
    [
        new("col.result", reason => words.Value("rowResult", reason.IsNote ? "noted" : "rejected")),
        new("col.lines", reason => Words.Number(reason.Rows), true),
        new("col.reason", reason => words.Pick(reason.Text)),
        new("col.column", reason => reason.Column),
        new("col.example", reason => reason.Example),
        new("col.first-lines", reason => string.Join(", ", reason.Lines)),
    ]);

    private static string LinesOf(ImportLayout layout) => layout.HeaderLine == layout.LastHeaderLine
        ? $"{layout.HeaderLine}"
        : $"{layout.HeaderLine}–{layout.LastHeaderLine}";
}
