namespace CampaignEngine.Silo.Ledger.Reading.Fields;

/// <summary>Reads a plate of the mainland, of whatever kind, into upper case without separators. Source: GA 36-2018,
/// and the rules for armed forces, embassies and rescue services.</summary>
internal static class LedgerPlate
{
    private const string Provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private const string Regions = "军空海北沈兰济南广成";
    private const string Services = "VZHKEBSLJNGC";
    private const string ArmedPolice = "WJ";
    private const string Rescue = "应急";

    /// <summary>Trailers, learners, police, cross-border, embassies, tests, oversize; each in place of a
    /// character.</summary>
    private const string Endings = "挂学警港澳领使试超";

    private const string Dropped = " -‐–—.·•・‧∙⋅。'()[]/";
    private const int Longest = 16;
    private const int Serial = 5;
    private const int EnergySerial = 6;
    private const int EmbassyDigits = 6;

    private static readonly string[] NotYet =
    [
        "未上牌", "未挂牌", "暂未上牌", "未上", "待上牌", "待上", "新车", "新车未上牌", "新车待上牌", "无牌", "无牌照", "无车牌", "暂无",
        "暂无牌照", "无", "没有", "临时", "临牌", "临时牌", "临时牌照", "待定",
    ];

    /// <summary>Null when the cell says that the vehicle has no plate yet.</summary>
    public static Parsed<string> Read(ReadOnlySpan<char> cell)
    {
        Span<char> buffer = stackalloc char[Longest];
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
        plate.Length > Serial
        && (IsOfProvince(plate) || IsOfEmbassy(plate) || IsOfArmedPolice(plate) || IsMilitary(plate));

    private static bool IsOfProvince(ReadOnlySpan<char> plate) =>
        Provinces.Contains(plate[0]) && plate[1] is >= 'A' and <= 'Z' and not 'I'
        && (IsSerial(plate[2..]) || IsRescue(plate[1..]) || IsTemporary(plate[2..]) || IsEmbassyOfProvince(plate[2..]));

    private static bool IsSerial(ReadOnlySpan<char> serial) => serial.Length switch
    {
        Serial => AllSerial(serial[..^1]) && (IsSerial(serial[^1]) || Endings.Contains(serial[^1])),
        EnergySerial => IsNewEnergy(serial),
        _ => false,
    };

    // GA 36: small cars carry the letter first, large ones last; four digits are sure.
    private static bool IsNewEnergy(ReadOnlySpan<char> serial) =>
        IsEnergyLetter(serial[0]) && IsSerial(serial[1]) && AllDigits(serial[2..])
        || IsEnergyLetter(serial[^1]) && AllDigits(serial[..^1]);

    // 沪A12345临
    private static bool IsTemporary(ReadOnlySpan<char> serial) =>
        serial.Length is Serial or EnergySerial && serial[^1] == '临' && AllSerial(serial[..^1]);

    // 京X1234应急, 川AX123应急
    private static bool IsRescue(ReadOnlySpan<char> rest) =>
        rest.EndsWith(Rescue) && rest[..^Rescue.Length] is { Length: Serial } code
        && code.ContainsAny('X', 'S') && AllSerial(code);

    // 粤A12345领 beside the 粤A1234领 of today.
    private static bool IsEmbassyOfProvince(ReadOnlySpan<char> serial) =>
        serial.Length == EnergySerial && serial[^1] is '领' or '使' && AllDigits(serial[..^1]);

    // 使014578 of old, 224578使 of today.
    private static bool IsOfEmbassy(ReadOnlySpan<char> plate) => plate.Length == EmbassyDigits + 1
        && (plate[0] is '使' or '领' && AllDigits(plate[1..]) || plate[^1] is '使' or '领' && AllDigits(plate[..^1]));

    // WJ沪12345, WJ沪1234X, WJ12345
    private static bool IsOfArmedPolice(ReadOnlySpan<char> plate)
    {
        if (!plate.StartsWith(ArmedPolice))
            return false;
        var rest = Provinces.Contains(plate[2]) ? plate[3..] : plate[2..];
        return rest.Length == Serial && AllDigits(rest[..^1]) && (IsSerial(rest[^1]) || rest[^1] == '警');
    }

    // 空A12345 of old, VA12345 of today.
    private static bool IsMilitary(ReadOnlySpan<char> plate) =>
        plate.Length == Serial + 2 && (Regions.Contains(plate[0]) || Services.Contains(plate[0]))
        && plate[1] is >= 'A' and <= 'Z' && AllDigits(plate[2..]);

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
