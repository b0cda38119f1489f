using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>What a ledger holds and nobody reads, told beside its rejects on line 0, where no row stands.</summary>
internal static class FileNotes
{
    private const int WholeFile = 0;
    private const string Comma = ", ";

    /// <summary>The notes of a file; none when all of it is read.</summary>
    public static IReadOnlyList<LedgerReject> Of(IReadOnlyList<string> columns, IReadOnlyList<string> sheets) =>
        [.. About(columns, Columns), .. About(sheets, Sheets)];

    private static RejectReason Columns(Shown columns) => new("columns_not_read",
        $"Columns that nobody knows were not read: {columns.En}. The rows stand without them.",
        $"以下列无法识别，未读取：{columns.Zh("列")}。各行已按其余列处理。");

    private static RejectReason Sheets(Shown sheets) => new("sheets_not_read",
        $"Sheets beside the ledger were not read: {sheets.En}. Send each as a file of its own if it belongs to it.",
        $"以下工作表未读取：{sheets.Zh("个工作表")}。如需导入，请另存为单独文件上传。");

    private static LedgerReject[] About(IReadOnlyList<string> names, Func<Shown, RejectReason> reason)
    {
        if (names.Count == 0)
            return [];
        var shown = Shown.Of(names);
        return [new LedgerReject(WholeFile, "", shown.Names, reason(shown))];
    }

    /// <summary>As many whole names as a value may hold, and how many there are.</summary>
    private sealed record Shown(string Names, int Count, int All)
    {
        public string En => Count == All ? Names : $"{Names} … and {All - Count} more";

        public string Zh(string unit) => Count == All ? Names : $"{Names} 等 {All} {unit}";

        public static Shown Of(IReadOnlyList<string> names)
        {
            var (shown, count) = (LedgerReject.Printable(names[0]), 1);
            for (; count < names.Count; count++)
            {
                var longer = shown + Comma + LedgerReject.Printable(names[count]);
                if (longer.Length > LedgerReject.LongestValue)
                    break;
                shown = longer;
            }

            return new Shown(shown, count, names.Count);
        }
    }
}
