namespace CampaignEngine.Grains.Campaigns;

/// <summary>
/// How far an order to all terms of a campaign got; the private memory of <see cref="CampaignGrain"/>. It is written
/// after the chunk it tells of, so that a silo which dies between the two does one chunk again.
/// </summary>
public sealed record OrderPlace
{
    /// <summary>The order: the number of the campaign's turn that gave it. None has number 0.</summary>
    public int Order { get; init; }

    /// <summary>Chunks done.</summary>
    public int Chunks { get; init; }

    /// <summary>The last policy done; they are taken in the order of their ids.</summary>
    public long Cursor { get; init; }

    /// <summary>Where to go on with an order: what is remembered of another one does not count.</summary>
    public OrderPlace Within(int order) => Order == order ? this : new OrderPlace { Order = order };

    /// <summary>The place after one more chunk.</summary>
    public OrderPlace After(long cursor) => this with { Chunks = Chunks + 1, Cursor = cursor };
}
