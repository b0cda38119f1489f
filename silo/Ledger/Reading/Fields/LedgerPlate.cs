namespace CampaignEngine.Silo.Ledger.Reading.Fields;

/// <summary>Reads a mainland plate (7 characters, 8 for new energy) into upper case without
/// separators.</summary>
internal static class LedgerPlate
{
    private const string Provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private const string Endings = "挂学警港澳领使";
    private const string Dropped = " -‐–—.·•・‧。'";
    private const int Standard = 7;
    private const int NewEnergy = 8;

    private static readonly string[] NotYet = ["未上牌", "新车未上牌", "新车", "无牌", "暂无", "无"];

    /// <summary>Null when the cell says that the vehicle has no plate yet.</summary>
    public static Parsed<string> Read(ReadOnlySpan<char> cell)
    {
        Span<char> buffer = stackalloc char[16];
        var length = Folding.Fold(cell, buffer, Dropped);
        if (length < 0)
            return FieldReasons.PlateUnreadable;
        var plate = buffer[..length];
        foreach (var word in NotYet)
        {
            if (plate.SequenceEqual(word))
                return default;
        }

        return IsPlate(plate) ? plate.ToString() : FieldReasons.PlateUnreadable;
    }

    private static bool IsPlate(ReadOnlySpan<char> plate) =>
        plate.Length is Standard or NewEnergy
        && Provinces.Contains(plate[0]) && plate[1] is >= 'A' and <= 'Z' and not 'I'
        && (plate.Length == Standard ? IsStandard(plate[2..]) : IsNewEnergy(plate[2..]));

    private static bool IsStandard(ReadOnlySpan<char> serial) =>
        AllSerial(serial[..^1]) && (IsSerial(serial[^1]) || Endings.Contains(serial[^1]));

    // GA 36: small cars carry the letter first, large ones last; four digits are sure.
    private static bool IsNewEnergy(ReadOnlySpan<char> serial) =>
        IsEnergyLetter(serial[0]) && IsSerial(serial[1]) && AllDigits(serial[2..])
        || IsEnergyLetter(serial[^1]) && AllDigits(serial[..^1]);

    private static bool IsEnergyLetter(char c) => c is (>= 'A' and <= 'H') or 'J' or 'K';

    private static bool AllDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static bool AllSerial(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!IsSerial(c))
                return false;
        }

        return true;
    }

    private static bool IsSerial(char c) =>
        c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') and not ('I' or 'O');
}
