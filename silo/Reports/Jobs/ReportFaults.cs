using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Silo.Reports.Jobs;

/// <summary>Why a report is not made, with what to do; and which faults pass by themselves.</summary>
internal static class ReportFaults
{
    /// <summary>Attempts after which a report is given up: each one's silo died, perhaps of it.</summary>
    public const int MostAttempts = 3;

    public static readonly LocalizedText Fault = new(
        "The report met an unexpected fault. Ask for it again; if it fails again, tell your operator its number.",
        "报表遇到意外错误。请重新生成；若仍失败，请将报表编号告知运维人员。");

    public static readonly LocalizedText TooOften = new(
        "The silos that made the report stopped before it was done. Ask for it again, for fewer dealers or months.",
        "生成该报表的节点多次中断。请缩小门店或月份范围后重新生成。");

    public static readonly LocalizedText TooLong = new(
        "The report took too long to read. Ask for fewer dealers or months.",
        "读取数据耗时过长。请缩小门店或月份范围后重新生成。");

    /// <summary>Why an attempt fails for good; null for a fault that passes, when the report is made again.</summary>
    public static LocalizedText? Of(Exception fault) => fault switch
    {
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled }
            or NpgsqlException { InnerException: TimeoutException } => TooLong,
        PostgresException { IsTransient: false } => Fault,
        NpgsqlException or CommitUnknownException or TimeoutException or OperationCanceledException => null,
        _ => Fault,
    };
}
