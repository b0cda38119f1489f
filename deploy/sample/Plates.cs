namespace CampaignEngine.SampleLedger;

/// <summary>Plate serials by number: distinct numbers below the capacity give distinct plates.</summary>
public static class Plates
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Electric = "DABCE";
    private const string Hybrid = "FGHJK";
    private const int SerialLength = 5;
    private const int OneLetter = 240_000;
    private const int OneLetterTotal = OneLetter * SerialLength;
    private const int EnergySerials = 340_000;

    // Odd primes that divide neither range: neighbours in number are no neighbours in plate.
    private const long Spread = 786_433;

    /// <summary>A standard serial of five (one letter) or a new-energy serial of six characters.</summary>
    public static string Serial(int number, Energy energy) => energy switch
    {
        Energy.Electric => NewEnergy(Scatter(number, EnergySerials * Electric.Length), Electric),
        Energy.Hybrid => NewEnergy(Scatter(number, EnergySerials * Hybrid.Length), Hybrid),
        _ => Standard(Scatter(number, OneLetterTotal * 2)),
    };

    private static int Scatter(int number, int range) => (int)(number * Spread % range);

    // The first half carries one letter, the second half a letter more behind it.
    private static string Standard(int number)
    {
        var (place, rest) = (number / OneLetter % SerialLength, number % OneLetter);
        Span<char> serial = stackalloc char[SerialLength];
        for (var i = SerialLength - 1; i >= 0; i--)
        {
            if (i == place)
                continue;
            serial[i] = (char)('0' + rest % 10);
            rest /= 10;
        }

        serial[place] = Letters[rest];
        if (number >= OneLetterTotal)
            serial[(place + 1) % SerialLength] = Letters[serial[(place + 1) % SerialLength] - '0'];
        return serial.ToString();
    }

    private static string NewEnergy(int number, string kinds)
    {
        var (kind, rest) = (number / EnergySerials, number % EnergySerials);
        var second = rest / 10_000;
        var mark = second < 10 ? (char)('0' + second) : Letters[second - 10];
        return $"{kinds[kind]}{mark}{rest % 10_000:0000}";
    }
}
