namespace CampaignEngine.Silo.Hosting;

/// <summary>Every log event of the silo, with its id. Texts hold ids only, never names, phones or plates.</summary>
internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Warning, "{Stage} failed {Failures} times in a row; it waits and tries again")]
    public static partial void StageFailed(this ILogger log, string stage, int failures, Exception cause);

    [LoggerMessage(1101, LogLevel.Error, "Parked policy {PolicyId}: its grain threw on {Message}")]
    public static partial void PolicyParked(this ILogger log, long policyId, string message, Exception cause);

    [LoggerMessage(1102, LogLevel.Warning, "A batch of {Count} policies failed; it is tried again in smaller parts")]
    public static partial void BatchSplit(this ILogger log, int count, Exception cause);

    [LoggerMessage(1201, LogLevel.Error, "Policy {PolicyId} could not be enrolled: its grain threw")]
    public static partial void EnrolmentFailed(this ILogger log, long policyId, Exception cause);

    [LoggerMessage(1301, LogLevel.Information, "No partition of {Table} was made for {Month}: {Cause}")]
    private static partial void PartitionSkipped(this ILogger log, string table, DateOnly month, string cause);

    public static void PartitionSkipped(this ILogger log, string table, DateOnly month, Exception cause) =>
        log.PartitionSkipped(table, month, cause.Message);
}
