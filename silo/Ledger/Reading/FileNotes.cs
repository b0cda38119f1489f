using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>What a ledger holds and nobody reads, told beside its rejects on line 0, where no row stands.</summary>
internal static class FileNotes
{
    private const int WholeFile = 0;

    /// <summary>The notes of a file; none when all of it is read.</summary>
    public static IReadOnlyList<LedgerReject> Of(IReadOnlyList<string> columns, IReadOnlyList<string> sheets) =>
        [.. About(columns, Columns), .. About(sheets, Sheets)];

    private static RejectReason Columns(string names) => new("columns_not_read",
        $"Columns that nobody knows were not read: {names}. The rows stand without them.",
        $"以下列无法识别，未读取：{names}。各行已按其余列处理。");

    private static RejectReason Sheets(string names) => new("sheets_not_read",
        $"Sheets beside the ledger were not read: {names}. Send each as a file of its own if it belongs to it.",
        $"以下工作表未读取：{names}。如需导入，请另存为单独文件上传。");

    private static LedgerReject[] About(IReadOnlyList<string> names, Func<string, RejectReason> reason)
    {
        if (names.Count == 0)
            return [];
        var shown = LedgerReject.Printable(string.Join(", ", names));
        return [new LedgerReject(WholeFile, "", shown, reason(shown))];
    }
}
