namespace CampaignEngine.SampleLedger;

/// <summary>Vehicle identification numbers with a valid check digit (ISO 3779, GB 16735).</summary>
public static class Vins
{
    private const string Years = "ABCDEFGHJKLMNPRSTVWXY123456789";
    private const string Plants = "ABCDEFGH";
    private const int FirstYear = 2010;
    private const int Serials = 1_000_000;
    private const int CheckPosition = 8;

    // An odd prime: neighbours in number are no neighbours on the line of assembly.
    private const long Spread = 786_433;

    // Value of each letter from A; I, O and Q never occur.
    private const string LetterValues = "12345678012345070923456789";

    private static ReadOnlySpan<byte> Weights => [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

    /// <summary>Distinct numbers below eight million give distinct VINs of one model and year.</summary>
    public static string Make(VehicleModel model, int year, int number)
    {
        var yearCode = Years[(year - FirstYear) % Years.Length];
        var serial = number * Spread % Serials;
        Span<char> vin =
            [.. $"{model.Wmi}{model.Descriptor}0{yearCode}{Plants[number / Serials]}{serial:000000}"];
        vin[CheckPosition] = CheckDigit(vin);
        return vin.ToString();
    }

    private static char CheckDigit(ReadOnlySpan<char> vin)
    {
        var sum = 0;
        for (var i = 0; i < vin.Length; i++)
            sum += Weights[i] * (char.IsAsciiDigit(vin[i]) ? vin[i] - '0' : LetterValues[vin[i] - 'A'] - '0');
        return sum % 11 == 10 ? 'X' : (char)('0' + sum % 11);
    }
}
