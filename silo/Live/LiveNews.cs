namespace CampaignEngine.Silo.Live;

/// <summary>What a subscriber should look at; news of one kind that nobody fetched yet are one.</summary>
[Flags]
internal enum LiveNews
{
    None = 0,

    /// <summary>Totals in the subscriber's scope changed.</summary>
    Totals = 1,

    /// <summary>It is time to tell the clock.</summary>
    Clock = 2,
}
