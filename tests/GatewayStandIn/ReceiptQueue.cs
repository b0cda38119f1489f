namespace CampaignEngine.GatewayStandIn;

/// <summary>Posts in the order in which they fall due, and the count of how they ended.</summary>
internal sealed class ReceiptQueue(TimeProvider clock)
{
    private readonly PriorityQueue<ReceiptPost, long> _posts = new();
    private readonly Lock _gate = new();
    private int _pending;
    private long _acknowledged;
    private long _givenUp;
    private long _refused;
    private long _believed;

    /// <summary>Counts a post as pending, before it is queued or tried.</summary>
    public void Promise(ReceiptPost post)
    {
        lock (_gate)
            _pending += post.Items.Count;
    }

    public void Add(ReceiptPost post, TimeSpan delay)
    {
        var wait = (long)(delay.TotalSeconds * clock.TimestampFrequency);
        lock (_gate)
            _posts.Enqueue(post, clock.GetTimestamp() + wait);
    }

    /// <summary>Makes everything due that was not tried yet.</summary>
    public void Hasten()
    {
        lock (_gate)
        {
            var all = _posts.UnorderedItems.ToList();
            _posts.Clear();
            foreach (var (post, due) in all)
                _posts.Enqueue(post, post.Attempts == 0 ? long.MinValue : due);
        }
    }

    /// <summary>Takes what is due, the fresh posts joined into calls of many receipts.</summary>
    public List<ReceiptPost> TakeDue()
    {
        lock (_gate)
        {
            var due = new List<ReceiptPost>();
            while (_posts.TryPeek(out _, out var at) && at <= clock.GetTimestamp())
                due.Add(_posts.Dequeue());
            var fresh = due.Where(post => post.IsFresh).SelectMany(post => post.Items);
            return
            [
                .. fresh.Chunk(ReceiptPost.MostItems).Select(items => ReceiptPost.Of(items)),
                .. due.Where(post => !post.IsFresh),
            ];
        }
    }

    public void Acknowledge(ReceiptPost post) => End(post, ref _acknowledged);

    public void GiveUp(ReceiptPost post) => End(post, ref _givenUp);

    public void Refuse(ReceiptPost post) => End(post, ref _refused);

    public void Believe(ReceiptPost post) => End(post, ref _believed);

    public ReceiptCounts Count()
    {
        lock (_gate)
            return new(_pending, _acknowledged, _givenUp, _refused, _believed);
    }

    private void End(ReceiptPost post, ref long counter)
    {
        lock (_gate)
        {
            _pending -= post.Items.Count;
            counter += post.Items.Count;
        }
    }
}
