using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Fields;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Books;

/// <summary>Why a readable row of a book beside the ledger is not taken.</summary>
internal static class BookReasons
{
    public static readonly RejectReason Future = new("date_future",
        "This day has not come yet; check the date.", "该日期尚未到来；请核对日期。");

    /// <summary>Rejects a row of a day to come.</summary>
    public static LedgerReject? IfFuture(int line, LedgerColumn column, DateOnly day, DateOnly today) => day <= today
        ? null
        : LedgerReject.Of(line, ColumnNames.En(column), $"{day:yyyy-MM-dd}", Future);

    /// <summary>Another row of the same file says something else about the same thing.</summary>
    public static RejectReason Duplicate(int line) => new("duplicate_row",
        $"Line {line} of this file says something else about the same; keep the right one.",
        $"本文件第 {line} 行说的是同一事项但内容不同；请只保留正确的一行。");
}
