using Npgsql;

namespace CampaignEngine.Silo.Security;

/// <summary>
/// Whether keys still work whose calls go on and on. All of them share one look at the database, however many they are,
/// so that a thousand streams ask no more than one. A look that fails ends none: what cannot be read was not revoked
/// there either, and the next look makes up for it.
/// </summary>
internal sealed class RevokedKeys(ApiKeys keys, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private Task<IReadOnlySet<int>> _look = Task.FromResult<IReadOnlySet<int>>(new HashSet<int>());
    private long? _asked;

    /// <summary>Whether a caller's key works; what the database said is believed for less than a second.</summary>
    public async Task<bool> WorksAsync(Caller caller, CancellationToken stop) =>
        !(caller.ExpiresAt <= clock.GetUtcNow())
        && !(await Look().WaitAsync(stop)).Contains(caller.KeyId);

    private Task<IReadOnlySet<int>> Look()
    {
        lock (_lock)
        {
            if (!_look.IsCompleted || (_asked is { } asked && clock.GetElapsedTime(asked) < CallerLookup.Belief))
                return _look;
            _asked = clock.GetTimestamp();
            return _look = LookAsync(_look.Result);
        }
    }

    private async Task<IReadOnlySet<int>> LookAsync(IReadOnlySet<int> before)
    {
        try
        {
            return await keys.RevokedAsync(CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            return before;
        }
    }
}
