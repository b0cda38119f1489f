using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;

namespace CampaignEngine.Silo.Security;

/// <summary>How much one caller may ask of one silo. Zero or less is not allowed.</summary>
/// <param name="CallsPerSecond">Lasting rate of one key.</param>
/// <param name="Burst">Calls one key may make at once after a rest.</param>
/// <param name="BadTokensPerMinute">Calls without a valid token from one address.</param>
internal sealed record CallLimitOptions(int CallsPerSecond = 200, int Burst = 1000, int BadTokensPerMinute = 100);

/// <summary>Counts calls per key, and calls without a valid token per address.</summary>
internal sealed class CallLimits(CallLimitOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<int> _keys = PartitionedRateLimiter.Create<int, int>(
        key => RateLimitPartition.GetTokenBucketLimiter(
            key, _ => Bucket(options.Burst, options.CallsPerSecond, TimeSpan.FromSeconds(1))));

    private readonly PartitionedRateLimiter<IPAddress> _strangers = PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        address => RateLimitPartition.GetTokenBucketLimiter(
            address, _ => Bucket(options.BadTokensPerMinute, options.BadTokensPerMinute, TimeSpan.FromMinutes(1))));

    /// <summary>Whether a key may make one more call; otherwise the header says when.</summary>
    public bool Admits(HttpContext context, Caller caller) => Admits(context, _keys.AttemptAcquire(caller.KeyId));

    /// <summary>Whether an address may be told once more that its token is not valid.</summary>
    public bool AdmitsStranger(HttpContext context) =>
        Admits(context, _strangers.AttemptAcquire(context.Connection.RemoteIpAddress ?? IPAddress.None));

    public void Dispose()
    {
        _keys.Dispose();
        _strangers.Dispose();
    }

    private static bool Admits(HttpContext context, RateLimitLease lease)
    {
        using (lease)
        {
            if (lease.IsAcquired)
                return true;
            var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : TimeSpan.FromSeconds(1);
            context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds))
                .ToString(CultureInfo.InvariantCulture);
            return false;
        }
    }

    private static TokenBucketRateLimiterOptions Bucket(int most, int perPeriod, TimeSpan period) => new()
    {
        TokenLimit = most,
        TokensPerPeriod = perPeriod,
        ReplenishmentPeriod = period,
        AutoReplenishment = true,
        QueueLimit = 0,
    };
}
