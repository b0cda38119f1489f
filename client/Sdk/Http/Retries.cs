using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace CampaignEngine.Sdk.Http;

/// <summary>
/// Makes a call again after 429, 503, a lost connection or a try that took too long. Safe for reads, and for writes
/// since each carries one Idempotency-Key through all its tries.
/// </summary>
internal sealed class Retries(CampaignClientOptions options)
{
    /// <summary>The first try of the same write has not ended; its answer is to be had soon.</summary>
    public const string InFlight = "idempotency-key-in-flight";

    private readonly ResiliencePipeline _endless = Build(options, Timeout.InfiniteTimeSpan);
    private readonly ResiliencePipeline _endlessOnce = Build(options with { Retries = 0 }, Timeout.InfiniteTimeSpan);

    /// <summary>For calls that answer soon, or begin to.</summary>
    public ResiliencePipeline Usual { get; } = Build(options, options.Patience);

    /// <summary>For calls whose caller has a way of its own to try again.</summary>
    public ResiliencePipeline Single { get; } = Build(options with { Retries = 0 }, options.Patience);

    /// <summary>The pipeline that suits a write.</summary>
    public ResiliencePipeline For(Write write) =>
        !write.IsRepeatable ? _endlessOnce : write.IsEndless ? _endless : Usual;

    /// <summary>Whether a failure says nothing about the call itself.</summary>
    public static bool IsPassing(Exception failure) => failure switch
    {
        CampaignProblemException problem => problem.Status is 429 or 503 || problem.Code == InFlight,
        _ => IsConnection(failure),
    };

    /// <summary>Whether no answer came.</summary>
    public static bool IsConnection(Exception failure) =>
        failure is HttpRequestException or IOException or TimeoutRejectedException
            or TaskCanceledException { InnerException: TimeoutException };

    private static ResiliencePipeline Build(CampaignClientOptions options, TimeSpan patience)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = options.Clock };
        if (options.Retries > 0)
            builder.AddRetry(Retry(options));
        if (patience != Timeout.InfiniteTimeSpan)
            builder.AddTimeout(patience);
        return builder.Build();
    }

    private static RetryStrategyOptions Retry(CampaignClientOptions options) => new()
    {
        MaxRetryAttempts = options.Retries,
        BackoffType = DelayBackoffType.Exponential,
        Delay = options.FirstWait,
        MaxDelay = options.LongestWait,
        UseJitter = true,
        ShouldHandle = tried => ValueTask.FromResult(tried.Outcome.Exception is { } failure && IsPassing(failure)),
        DelayGenerator = tried => ValueTask.FromResult(Asked(tried.Outcome.Exception, options.LongestWait)),
    };

    private static TimeSpan? Asked(Exception? failure, TimeSpan longest) =>
        failure is CampaignProblemException { RetryAfter: { } asked } ? (asked < longest ? asked : longest) : null;
}
