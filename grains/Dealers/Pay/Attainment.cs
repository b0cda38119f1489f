namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>How much of a target was reached, as people read it and as scores count it.</summary>
internal static class Attainment
{
    private const int Decimals = 4;

    /// <summary>What was reached of a target above 0, rounded to 0.0001 half away from zero; 1 is the target.</summary>
    public static decimal Of(decimal reached, decimal target) => Rounded(reached / target);

    /// <summary>A measure as it counts: rounded to 0.0001 half away from zero.</summary>
    public static decimal Rounded(decimal value) =>
        decimal.Round(value, Decimals, MidpointRounding.AwayFromZero);
}
