namespace CampaignEngine.Silo.Hosting;

/// <summary>Every log event of the silo, with its id. Texts hold ids only, never names, phones or plates.</summary>
internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Warning, "{Stage} failed {Failures} times in a row; it waits and tries again")]
    public static partial void StageFailed(this ILogger log, string stage, int failures, Exception cause);

    [LoggerMessage(1701, LogLevel.Error, "Call {Endpoint} failed; its caller was told trace {TraceId}")]
    public static partial void CallFailed(this ILogger log, string endpoint, string traceId, Exception cause);

    [LoggerMessage(1702, LogLevel.Warning, "Call {Endpoint} could not reach the database")]
    public static partial void CallUnserved(this ILogger log, string endpoint, Exception cause);

    [LoggerMessage(1703, LogLevel.Error, "The audit row of {Action} by key {KeyId} could not be written")]
    public static partial void AuditFailed(this ILogger log, string action, int keyId, Exception cause);

    [LoggerMessage(1704, LogLevel.Warning, "A webhook was refused: its signature is {Verdict}")]
    public static partial void WebhookRefused(this ILogger log, string verdict);

    [LoggerMessage(1101, LogLevel.Error, "Parked policy {PolicyId}: its turn failed on {Message}")]
    public static partial void PolicyParked(this ILogger log, long policyId, string message, Exception cause);

    [LoggerMessage(1102, LogLevel.Warning, "A batch of {Count} policies failed; it is tried again in smaller parts")]
    public static partial void BatchSplit(this ILogger log, int count, Exception cause);

    [LoggerMessage(1103, LogLevel.Warning, "It is not known whether {Count} turns were committed; fresh state tells")]
    public static partial void TurnsUnsettled(this ILogger log, int count, Exception cause);

    [LoggerMessage(1111, LogLevel.Warning, "Policy {PolicyId} could not be reached; a later look finds it again")]
    public static partial void DeliveryFailed(this ILogger log, long policyId, Exception cause);

    [LoggerMessage(1112, LogLevel.Error, "Letter {LetterId} says what this silo cannot read; policy {PolicyId} rests")]
    public static partial void LetterUnread(this ILogger log, long letterId, long policyId, Exception cause);

    [LoggerMessage(1201, LogLevel.Error, "Policy {PolicyId} could not be enrolled: its first turn failed")]
    public static partial void EnrolmentFailed(this ILogger log, long policyId, Exception cause);

    [LoggerMessage(1202, LogLevel.Warning, "Campaign {CampaignId} could not go on with its order; it is asked again")]
    public static partial void OrderFailed(this ILogger log, long campaignId, Exception cause);

    [LoggerMessage(1401, LogLevel.Error, "Import {ImportId} failed for good: its file met an unexpected fault")]
    public static partial void ImportFailed(this ILogger log, long importId, Exception cause);

    [LoggerMessage(1403, LogLevel.Error, "Report {ReportId} failed for good")]
    public static partial void ReportFailed(this ILogger log, long reportId, Exception cause);

    [LoggerMessage(1402, LogLevel.Warning, "What was said about the columns of import {ImportId} is not remembered")]
    public static partial void ColumnsForgotten(this ILogger log, long importId, Exception cause);

    [LoggerMessage(1501, LogLevel.Warning, "{Count} dealers could not be told of a fold; they read it when looked at")]
    public static partial void DealersUntold(this ILogger log, int count);

    [LoggerMessage(1601, LogLevel.Warning, "The watch of dealer {DealerId} ended; it begins again")]
    public static partial void WatchEnded(this ILogger log, int dealerId, Exception cause);

    [LoggerMessage(1602, LogLevel.Warning, "Totals went back from {Before} to {Version}; subscribers start over")]
    public static partial void HistoryWentBack(this ILogger log, long before, long version);

    [LoggerMessage(1301, LogLevel.Information, "No partition of {Table} was made for {Month}: {Cause}")]
    private static partial void PartitionSkipped(this ILogger log, string table, DateOnly month, string cause);

    public static void PartitionSkipped(this ILogger log, string table, DateOnly month, Exception cause) =>
        log.PartitionSkipped(table, month, cause.Message);
}
