using System.Collections.Concurrent;

namespace CampaignEngine.Silo.Security;

/// <summary>
/// Finds the caller behind a token. What the database said is believed for less than a second, so that a revoked key is
/// refused within one; unknown tokens are never remembered.
/// </summary>
internal sealed class CallerLookup(ApiKeys keys, TimeProvider clock)
{
    internal static readonly TimeSpan Belief = TimeSpan.FromMilliseconds(900);

    // Enough for every key of a large group; past it the memory begins anew instead of growing.
    private const int MostKnown = 10_000;

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    /// <summary>The caller of a token's hash; null when it is unknown, revoked or expired.</summary>
    public async ValueTask<Caller?> FindAsync(byte[] hash, CancellationToken stop)
    {
        var name = Convert.ToHexString(hash);
        var asked = clock.GetTimestamp();
        if (_known.TryGetValue(name, out var known) && clock.GetElapsedTime(known.Asked, asked) < Belief)
            return Alive(known.Caller);
        var key = await keys.FindAsync(hash, stop);
        if (key is not { RevokedAt: null })
        {
            _known.TryRemove(name, out _);
            return null;
        }
        if (_known.Count >= MostKnown)
            _known.Clear();
        // The time of asking, not of the answer: a slow answer must not stretch the belief.
        _known[name] = new Known(key.ToCaller(), asked);
        return Alive(key.ToCaller());
    }

    private Caller? Alive(Caller caller) => caller.ExpiresAt <= clock.GetUtcNow() ? null : caller;

    private sealed record Known(Caller Caller, long Asked);
}
