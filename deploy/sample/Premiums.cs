namespace CampaignEngine.SampleLedger;

/// <summary>Plausible yearly premiums in yuan by line, price of the car and claims of the last
/// term.</summary>
public static class Premiums
{
    private const decimal ThirdParty = 1_080m;
    private const decimal DamageRate = 0.0115m;
    private const decimal NewEnergyLoading = 1.22m;

    // No-claims factors of the commercial line for 0, 1, 2, 3 and more claims.
    private static readonly decimal[] CommercialFactors = [0.72m, 0.90m, 1.08m, 1.30m];

    // Compulsory line, private car below six seats: 950 yuan with the nationwide floating rates.
    private static readonly decimal[] CompulsoryAfterClaims = [950m, 1_045m, 1_045m];
    private static readonly decimal[] CompulsoryClean = [855m, 760m, 665m];

    public static decimal Commercial(VehicleModel model, int age, int claims, ref SplitMix64 dice)
    {
        var value = model.Price * Math.Max(0.35m, 1m - 0.072m * age);
        var factor = CommercialFactors[Math.Min(claims, CommercialFactors.Length - 1)];
        var full = (ThirdParty + value * DamageRate) * factor;
        var loaded = model.Energy == Energy.Petrol ? full : full * NewEnergyLoading;
        return decimal.Round(loaded * (920 + dice.Below(161)) / 1_000m, 2);
    }

    public static decimal Compulsory(int age, int claims) => claims > 0
        ? CompulsoryAfterClaims[Math.Min(claims, CompulsoryAfterClaims.Length) - 1]
        : CompulsoryClean[Math.Min(Math.Max(age, 1), CompulsoryClean.Length) - 1];
}
