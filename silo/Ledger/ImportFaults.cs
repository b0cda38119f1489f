using CampaignEngine.Silo.Storage;
using Npgsql;
using Orleans.Runtime;

namespace CampaignEngine.Silo.Ledger;

/// <summary>
/// Tells faults that a file would meet again at every attempt from those that pass. A file at fault ends its import:
/// tried for ever, it would keep every later ledger waiting.
/// </summary>
internal static class ImportFaults
{
    private const string DataException = "22";

    public const string En = "The ledger could not be read to its end because of an unexpected fault in it. What was "
        + "merged before stands. Save the file anew as CSV UTF-8 and send it again; if it fails again, hand it to your "
        + "operator with the number of this import.";

    public const string Zh =
        "台账中有意外错误，未能读完；此前已导入的部分有效。请另存为 CSV UTF-8 后重新上传；若仍失败，请将文件与本次导入编号交给运维人员。";

    /// <summary>Whether another attempt would meet the same fault. A database that fails or is slow recovers, a cluster
    /// that loses a silo too; values that are refused do not.</summary>
    public static bool IsLasting(Exception fault) => fault switch
    {
        PostgresException refused => refused.SqlState.StartsWith(DataException, StringComparison.Ordinal),
        NpgsqlException or CommitUnknownException or TimeoutException or OperationCanceledException
            or OrleansException => false,
        _ => true,
    };
}
