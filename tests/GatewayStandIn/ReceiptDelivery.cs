namespace CampaignEngine.GatewayStandIn;

/// <summary>Tries one post and files how it ended; what did not get through waits longer each time.</summary>
internal sealed class ReceiptDelivery(SiloPost silo, ReceiptQueue queue, Journal journal)
{
    private const int MostAttempts = 60;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    public async Task TryAsync(ReceiptPost post)
    {
        var status = await silo.ReceiptsAsync(post);
        if (post.Kind == PostKind.Honest)
            Settle(post, status is >= 200 and < 300);
        else
            SettleSpoiled(post, status);
    }

    private void Settle(ReceiptPost post, bool done)
    {
        if (!done)
        {
            Again(post);
            return;
        }
        foreach (var receipt in post.Items)
            journal.WriteReceipt(receipt.Id);
        queue.Acknowledge(post);
    }

    private void SettleSpoiled(ReceiptPost post, int status)
    {
        if (status is >= 200 and < 300)
            queue.Believe(post);
        else if (status is >= 400 and < 500 and not 429)
            queue.Refuse(post);
        else
            Again(post);
    }

    private void Again(ReceiptPost post)
    {
        if (post.Attempts + 1 >= MostAttempts)
            queue.GiveUp(post);
        else
            queue.Add(post with { Attempts = post.Attempts + 1 }, WaitAfter(post.Attempts));
    }

    private static TimeSpan WaitAfter(int attempts)
    {
        var wait = FirstWait * Math.Pow(2, Math.Min(attempts, 10));
        return wait < LongestWait ? wait : LongestWait;
    }
}
