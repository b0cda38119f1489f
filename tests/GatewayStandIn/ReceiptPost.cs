namespace CampaignEngine.GatewayStandIn;

/// <summary>How a post is signed.</summary>
internal enum PostKind
{
    Honest,
    Forged,
    Stale,
}

/// <summary>One webhook call with its receipts; a retry keeps its id and body.</summary>
internal sealed record ReceiptPost(string Id, IReadOnlyList<Receipt> Items, PostKind Kind, int Attempts)
{
    public const int MostItems = 500;

    public static ReceiptPost Of(params IReadOnlyList<Receipt> items) =>
        new("msg_" + Guid.NewGuid().ToString("N"), items, PostKind.Honest, 0);

    /// <summary>May still be joined with others into one call.</summary>
    public bool IsFresh => Kind == PostKind.Honest && Attempts == 0;
}

/// <summary>
/// Receipts by their end: waiting, acknowledged, given up; of forged and stale ones, those that the silo
/// refused and those that it believed.
/// </summary>
internal sealed record ReceiptCounts(
    int Pending, long Acknowledged, long GivenUp, long Refused, long Believed);
