namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>Numbers as statements and faults write them.</summary>
internal static class PayText
{
    private const string UpToSixDecimals = "0.######";

    // Also a number far outside every limit must be written, not overflow.
    private const decimal MostWritten = 1_000_000;

    /// <summary>A number without needless zeros.</summary>
    public static string Number(decimal number) => number.ToString(UpToSixDecimals);

    /// <summary>A fraction in percent, such as 87.5%.</summary>
    public static string Percent(decimal fraction) =>
        $"{Number(decimal.Clamp(fraction, -MostWritten, MostWritten) * 100)}%";

    /// <summary>A month, such as 2026-03.</summary>
    public static string Month(DateOnly month) => $"{month:yyyy-MM}";
}
