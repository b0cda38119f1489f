namespace CampaignEngine.SampleLedger;

/// <summary>Expiry days over twelve months with the trade's seasons. Source: 001 row 1-22.</summary>
public static class ExpiryDays
{
    private const int Low = 75;
    private const int Usual = 100;
    private const int High = 125;

    public static DateOnly Pick(DateOnly first, ref SplitMix64 dice)
    {
        var days = first.AddYears(1).DayNumber - first.DayNumber;
        while (true)
        {
            var day = first.AddDays(dice.Below(days));
            if (dice.Below(High) < Weight(day.Month))
                return day;
        }
    }

    private static int Weight(int month) => month switch
    {
        1 or 2 or 10 => Low,
        5 or 6 or 11 => High,
        _ => Usual,
    };
}
