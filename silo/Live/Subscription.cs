using System.Threading.Channels;

namespace CampaignEngine.Silo.Live;

/// <summary>
/// One subscriber's place at the hub. It holds no events, only the kinds of news since the last look, so that
/// a subscriber that never reads costs no more than one that does.
/// </summary>
/// <param name="dealerIds">Dealers in its scope; null for all.</param>
/// <param name="leave">Takes it off the hub.</param>
internal sealed class Subscription(int[]? dealerIds, Action<Subscription> leave) : IDisposable
{
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private int _news;

    /// <summary>Whether the scope covers any of these dealers.</summary>
    public bool Covers(IReadOnlySet<int> changed) =>
        dealerIds is null ? changed.Count > 0 : dealerIds.Any(changed.Contains);

    /// <summary>Leaves news; never waits.</summary>
    public void Tell(LiveNews news)
    {
        Interlocked.Or(ref _news, (int)news);
        _wake.Writer.TryWrite(true);
    }

    /// <summary>Waits for news and takes all there are.</summary>
    public async Task<LiveNews> NextAsync(CancellationToken stop)
    {
        await _wake.Reader.ReadAsync(stop);
        return (LiveNews)Interlocked.Exchange(ref _news, 0);
    }

    /// <inheritdoc/>
    public void Dispose() => leave(this);
}
