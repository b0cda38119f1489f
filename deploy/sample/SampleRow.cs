namespace CampaignEngine.SampleLedger;

/// <summary>One generated policy term; amounts in yuan, days local to the dealer.</summary>
public sealed record SampleRow
{
    public required SampleDealer Dealer { get; init; }

    public required SampleVehicle Vehicle { get; init; }

    public required string PolicyNo { get; init; }

    public required bool IsCompulsory { get; init; }

    public required string Insurer { get; init; }

    /// <summary>First covered day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Last covered day, inclusive.</summary>
    public required DateOnly Expiry { get; init; }

    public required decimal Premium { get; init; }
}
