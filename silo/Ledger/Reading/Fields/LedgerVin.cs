namespace CampaignEngine.Silo.Ledger.Reading.Fields;

/// <summary>Reads a vehicle identification number (ISO 3779): 17 characters, upper case.</summary>
internal static class LedgerVin
{
    private const int Length = 17;
    private const int CheckPosition = 8;
    private const string CountedUp = "12345678901234567";

    private static ReadOnlySpan<byte> Weights => [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

    // Values of A to Z; 0 marks the letters I, O and Q that a VIN never has.
    private static ReadOnlySpan<byte> Letters =>
        [1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8, 9];

    /// <summary>Null when the cell only fills the column: a placeholder would make one vehicle of many.</summary>
    public static Parsed<string> Read(ReadOnlySpan<char> cell)
    {
        Span<char> buffer = stackalloc char[40];
        var length = Folding.Fold(cell, buffer, " -'");
        if (length != Length)
            return length > 0 && ScientificNotation.Matches(buffer[..length])
                ? FieldReasons.DigitsLost
                : FieldReasons.VinLength;
        var vin = buffer[..length];
        if (IsPlaceholder(vin))
            return default;
        foreach (var c in vin)
        {
            if (!IsAllowed(c))
                return FieldReasons.VinLetter;
        }

        // GB 16735 makes the check digit mandatory for vehicles built in China (L); Europe leaves it free.
        return vin[0] == 'L' && vin[CheckPosition] != CheckDigit(vin)
            ? FieldReasons.VinCheckDigit
            : vin.ToString();
    }

    /// <summary>The check digit that the other 16 characters ask for: 0 to 9 or X.</summary>
    public static char CheckDigit(ReadOnlySpan<char> vin)
    {
        var sum = 0;
        for (var i = 0; i < Length; i++)
            sum += Weights[i] * (vin[i] <= '9' ? vin[i] - '0' : Letters[vin[i] - 'A']);
        var remainder = sum % 11;
        return remainder == 10 ? 'X' : (char)('0' + remainder);
    }

    private static bool IsPlaceholder(ReadOnlySpan<char> vin) =>
        char.IsAsciiLetterOrDigit(vin[0]) && !vin.ContainsAnyExcept(vin[0]) || vin.SequenceEqual(CountedUp);

    private static bool IsAllowed(char c) =>
        c is >= '0' and <= '9' || (c is >= 'A' and <= 'Z' && Letters[c - 'A'] > 0);
}
