using System.Collections.Concurrent;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Live;

/// <summary>
/// Reads for subscribers, a few at a time, so that a crowd of screens does not take the database from the
/// engine. Subscribers who ask for the same while it is being read share the answer.
/// </summary>
internal sealed class LiveReads(Databases databases, LiveHub hub, SiloOptions options) : IDisposable
{
    private readonly ConcurrentDictionary<Question, Lazy<Task<LiveProgress>>> _running = new();
    private readonly SemaphoreSlim _places = new(options.LiveReaders);

    /// <summary>What changed for these dealers (null: all) after a version the subscriber knows.</summary>
    public Task<LiveProgress> ReadAsync(int[]? dealerIds, long after, CancellationToken stop)
    {
        // With the hub's version in the question, nobody shares a reading begun before the news that woke
        // him.
        var scope = dealerIds is null ? "all" : string.Join(',', dealerIds);
        var question = new Question(scope, after, hub.Version);
        return _running
            .GetOrAdd(question, asked => new Lazy<Task<LiveProgress>>(() => RunAsync(asked, dealerIds)))
            .Value.WaitAsync(stop);
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    // Not stopped by the subscriber who asked first: others may wait for the same answer.
    private async Task<LiveProgress> RunAsync(Question question, int[]? dealerIds)
    {
        using var span = Telemetry.Live.StartActivity("live.read");
        await _places.WaitAsync();
        try
        {
            return await LiveRows.ReadAsync(databases, dealerIds, question.After, CancellationToken.None);
        }
        finally
        {
            _places.Release();
            _running.TryRemove(question, out _);
        }
    }

    private readonly record struct Question(string Scope, long After, long Version);
}
