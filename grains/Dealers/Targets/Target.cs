using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Dealers.Targets;

/// <summary>What a dealer wants to reach with the terms that expire in a month. Source: 001 rows 1-21, 1-22.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Renewals">Terms to win, 0 or more.</param>
/// <param name="Premium">Premium to win, yuan, 0 or more.</param>
public sealed record Target(DateOnly Month, int Renewals, decimal Premium)
{
    /// <summary>Renewals of a month or a year at most; more is a slip of the pen.</summary>
    public const int MostRenewals = 100_000_000;

    /// <summary>Premium of a month or a year at most, yuan.</summary>
    public const decimal MostPremium = 1_000_000_000_000m;

    /// <summary>Whether it is an amount that a dealer can want: not negative, not beyond all measure.</summary>
    [JsonIgnore]
    public bool IsSound =>
        Renewals is >= 0 and <= MostRenewals && Premium is >= 0 and <= MostPremium
        && decimal.Round(Premium, 2) == Premium;
}
