using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Output;

/// <summary>Shows imports.</summary>
internal static class ImportTables
{
    public static IRenderable List(IReadOnlyList<ImportView> imports, Words words) => Tables.Of(words, imports,
    [
        new("col.id", import => $"{import.Id}", true),
        new("col.file", import => import.FileName),
        new("col.state", import => words.Value("importState", import.State)),
        new("col.lines", import => Words.Number(import.Lines), true),
        new("col.added", import => Words.Number(import.Added), true),
        new("col.changed", import => Words.Number(import.Changed), true),
        new("col.unchanged", import => Words.Number(import.Unchanged), true),
        new("col.rejected", import => Words.Number(import.Rejected), true),
        new("col.enrolled", import => Words.Number(import.Enrolled), true),
        new("col.created", import => import.CreatedAt),
        new("col.book", import => words.Value("importBook", import.Book)),
    ]);

    public static IRenderable One(ImportView import, Words words) => Tables.Facts(words,
        ("col.id", $"{import.Id}"),
        ("col.file", import.FileName),
        ("col.book", words.Value("importBook", import.Book)),
        ("col.state", words.Value("importState", import.State)),
        ("col.error", import.Error is { } error ? words.Pick(error) : null),
        ("col.notes", import.Notes is { Count: > 0 } notes ? string.Join('\n', notes.Select(words.Pick)) : null),
        ("col.bytes", $"{Words.Number(import.BytesRead)} / {Words.Number(import.Bytes)}"),
        ("col.lines", Words.Number(import.Lines)),
        ("col.added", Words.Number(import.Added)),
        ("col.changed", Words.Number(import.Changed)),
        ("col.unchanged", Words.Number(import.Unchanged)),
        ("col.rejected", Words.Number(import.Rejected)),
        ("col.noted", Words.Number(import.Noted)),
        ("col.enrolled", Words.Number(import.Enrolled)),
        ("col.created", words.Stamp(import.CreatedAt)),
        ("col.finished", words.Stamp(import.FinishedAt)));
}
