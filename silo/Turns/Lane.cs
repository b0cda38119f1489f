using System.Threading.Channels;

namespace CampaignEngine.Silo.Turns;

/// <summary>
/// Work that many bring one by one and one reader takes in batches: a batch is what queued up while the one before was
/// being done, so it grows with the load and a lone caller never waits.
/// </summary>
/// <typeparam name="T">One piece of work.</typeparam>
/// <param name="capacity">Pieces that may wait.</param>
/// <param name="most">Pieces a batch takes at most.</param>
/// <param name="run">Does a batch; must not throw.</param>
internal sealed class Lane<T>(int capacity, int most, Func<List<T>, Task> run)
{
    private readonly Channel<T> _waiting = Channel.CreateBounded<T>(
        new BoundedChannelOptions(capacity) { SingleReader = true });

    private Task _reading = Task.CompletedTask;

    /// <summary>Pieces that wait now.</summary>
    public int Count => _waiting.Reader.Count;

    /// <summary>Adds a piece; false when the lane is full or closed.</summary>
    public bool TryAdd(T piece) => _waiting.Writer.TryWrite(piece);

    /// <summary>Begins to read. The loop must not inherit whatever context the caller stands in.</summary>
    public void Start()
    {
        using (ExecutionContext.SuppressFlow())
            _reading = Task.Run(ReadAsync);
    }

    /// <summary>Takes nothing more and comes back when all that waits is done.</summary>
    public Task DrainAsync()
    {
        _waiting.Writer.TryComplete();
        return _reading;
    }

    private async Task ReadAsync()
    {
        while (await _waiting.Reader.WaitToReadAsync())
        {
            var batch = new List<T>(Math.Min(most, Count + 1));
            while (batch.Count < most && _waiting.Reader.TryRead(out var piece))
                batch.Add(piece);
            await run(batch);
        }
    }
}
