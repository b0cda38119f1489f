using CampaignEngine.Silo.Ledger.Reading.Fields;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>What a ledger holds and how it was taken, where a sender may not expect it: on line 0, where no row
/// stands.</summary>
internal static class FileNotes
{
    private const int WholeFile = 0;

    /// <summary>The notes of a file; none when all of it is read as it stands.</summary>
    /// <param name="columns">Its header.</param>
    /// <param name="records">Its sheet, read so far.</param>
    public static IReadOnlyList<LedgerNote> Of(HeaderMap columns, RecordSource records) =>
    [
        .. About([.. columns.Read.Where(cell => cell.IsAnswered).Select(AnsweredOf)], Answered),
        .. About([.. columns.Ignored.Select(cell => cell.Shown)], Ignored),
        .. About([.. columns.Unknown.Select(cell => cell.Shown)], Unknown),
        .. About([.. columns.Lesser.Select(cell => LesserOf(cell, columns))], Lesser),
        .. About([.. Shared(columns)], Together),
        .. About([.. MonthsOf(columns).Select(cell => cell.Shown)], Months),
        .. About([.. columns.Read.Where(cell => cell.ComesLast).Select(cell => cell.Shown)], HiddenColumns),
        .. About(records.OtherSheets, Sheets),
        .. About(records.HiddenSheets, HiddenSheets),
        .. HiddenRows(records),
    ];

    private static RejectReason Unknown(Shown columns) => new("columns_not_read",
        $"Columns that nobody knows were not read: {columns.En}. The rows stand without them.",
        $"以下列无法识别，未读取：{columns.Zh("列")}。各行已按其余列处理。");

    private static RejectReason Answered(Shown columns) => new("columns_said",
        $"Columns were taken as was said, for this file or for an earlier one with the same headers: {columns.En}.",
        $"以下列按本文件或此前同样表头的文件的指定读取：{columns.Zh("列")}。");

    private static RejectReason Ignored(Shown columns) => new("columns_ignored",
        $"Columns were left unread, as was said for this file or an earlier one with the same headers: {columns.En}.",
        $"以下列按本文件或此前同样表头的文件的指定不读取：{columns.Zh("列")}。");

    private static RejectReason Lesser(Shown columns) => new("columns_lesser",
        $"Columns beside a more complete one of their kind, in brackets, were not read: {columns.En}.",
        $"以下列另有更完整的同类列（括号内），未读取：{columns.Zh("列")}。");

    private static RejectReason Together(Shown columns) => new("columns_together",
        $"Columns of one kind were read together, each where those before it are of no use: {columns.En}.",
        $"以下同类列合并读取，前列不可用时取后列：{columns.Zh("组")}。");

    private static RejectReason Months(Shown columns) => new("months_as_columns",
        $"Months stand in columns: each line becomes a row for each of its months: {columns.En}.",
        $"月份为列：每行按月拆分为多行：{columns.Zh("列")}。");

    private static RejectReason HiddenColumns(Shown columns) => new("columns_hidden",
        $"Hidden columns were read, as no other of their kind is shown: {columns.En}.",
        $"以下隐藏列已读取（无可见的同类列）：{columns.Zh("列")}。");

    private static RejectReason Sheets(Shown sheets) => new("sheets_not_read",
        $"Sheets beside the ledger were not read: {sheets.En}. Choose one in the preview of the file to read it "
            + "instead, or send each as a file of its own.",
        $"以下工作表未读取：{sheets.Zh("个工作表")}。如需导入，请在文件预览中改选，或另存为单独文件上传。");

    private static RejectReason HiddenSheets(Shown sheets) => new("sheets_hidden",
        $"Hidden sheets were not read: {sheets.En}. Choose one in the preview of the file to read it instead.",
        $"以下隐藏的工作表未读取：{sheets.Zh("个工作表")}。如需导入，请在文件预览中改选。");

    private static IEnumerable<LedgerNote> HiddenRows(RecordSource records)
    {
        var (count, lines) = (records.HiddenRows, string.Join(", ", records.FirstHiddenLines));
        if (count > 0)
            yield return new LedgerNote(WholeFile, "", lines, new RejectReason("rows_hidden",
                $"Rows hidden by a filter or by hand were left out: {count}, first on line {lines}. Take them in the "
                    + "preview of the file, or show them and send it again.",
                $"{count} 行被筛选或手动隐藏，未导入；最前面的为第 {lines} 行。如需导入，请在文件预览中勾选，或取消隐藏后重新上传。"));
    }

    private static string AnsweredOf(HeaderCell cell) =>
        $"{cell.Shown} = {LedgerField.NameOf(cell.Meaning!.Value.Column, cell.Meaning.Value.Line)}";

    private static string LesserOf(HeaderCell cell, HeaderMap columns) =>
        columns.Read.FirstOrDefault(read => read.Meaning!.Value.Column == cell.Meaning!.Value.Column) is { } better
            ? $"{cell.Shown} ({better.Shown})"
            : cell.Shown;

    private static IEnumerable<HeaderCell> MonthsOf(HeaderMap columns) =>
        columns.Read.Where(cell => cell.Meaning!.Value.Column == LedgerColumn.MonthTarget);

    private static IEnumerable<string> Shared(HeaderMap columns) => columns.Read.Except(MonthsOf(columns))
        .GroupBy(cell => (cell.Meaning!.Value.Column, cell.Meaning.Value.Line)).Where(kind => kind.Count() > 1)
        .Select(kind => string.Join(" > ",
            kind.OrderBy(cell => cell.ComesLast).ThenBy(cell => cell.Meaning!.Value.Rank).Select(cell => cell.Shown)));

    private static LedgerNote[] About(IReadOnlyList<string> names, Func<Shown, RejectReason> reason)
    {
        if (names.Count == 0)
            return [];
        var shown = Shown.Of(names);
        return [new LedgerNote(WholeFile, "", shown.Names, reason(shown))];
    }
}
