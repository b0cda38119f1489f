using System.Globalization;

namespace CampaignEngine.Silo.Ledger.Reading.Fields;

/// <summary>Reads amounts and counts written in plain digits.</summary>
internal static class LedgerNumber
{
    private const decimal LargestPremium = 1_000_000_000m;
    private const int LargestCount = 99;
    private const decimal LargestTotal = 1_000_000_000_000m;
    private const int LargestPlan = 1_000_000;
    private const int LargestMileage = 3_000_000;

    /// <summary>An amount in yuan, rounded to fen: 0 to 1,000,000,000.</summary>
    public static Parsed<decimal?> Premium(ReadOnlySpan<char> cell) =>
        Yuan(cell, FieldReasons.PremiumUnreadable, FieldReasons.PremiumOutOfRange, smallest: 0);

    /// <summary>An amount in yuan, rounded to fen, which may be a credit: 1,000,000,000 either way.</summary>
    public static Parsed<decimal?> Amount(ReadOnlySpan<char> cell) =>
        Yuan(cell, FieldReasons.AmountUnreadable, FieldReasons.AmountOutOfRange, -LargestPremium);

    /// <summary>An amount planned, in yuan, rounded to fen: 0 to 1,000,000,000,000.</summary>
    public static Parsed<decimal?> Total(ReadOnlySpan<char> cell) =>
        Yuan(cell, FieldReasons.TotalUnreadable, FieldReasons.TotalUnreadable, smallest: 0, LargestTotal);

    /// <summary>A number of things planned, whole: 0 to 1,000,000, with an optional 台, 单 or 次 behind it.</summary>
    public static Parsed<int?> Count(ReadOnlySpan<char> cell)
    {
        Span<char> buffer = stackalloc char[24];
        var length = Folding.Fold(cell, buffer, " ',台单次笔");
        return length > 0 && decimal.TryParse(
                buffer[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            && decimal.IsInteger(count) && count <= LargestPlan
            ? (int)count
            : FieldReasons.NumberUnreadable;
    }

    /// <summary>Kilometres on a car's clock, whole: 0 to 3,000,000; nothing for a 0, which only fills the
    /// column.</summary>
    public static Parsed<int?> Mileage(ReadOnlySpan<char> cell)
    {
        Span<char> buffer = stackalloc char[24];
        var length = Folding.Fold(cell, buffer, " ',公里");
        var text = length <= 0 ? default : buffer[..length].TrimEnd("KM");
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read)
            || read > LargestMileage)
            return FieldReasons.MileageUnreadable;
        return (int)read == 0 ? default(Parsed<int?>) : (int)read;
    }

    private static Parsed<decimal?> Yuan(
        ReadOnlySpan<char> cell, RejectReason unreadable, RejectReason outOfRange, decimal smallest,
        decimal largest = LargestPremium)
    {
        Span<char> buffer = stackalloc char[40];
        var length = Folding.Fold(cell, buffer, " '¥￥元");
        if (length <= 0)
            return unreadable;
        ReadOnlySpan<char> text = buffer[..length];
        if (ScientificNotation.Matches(text))
            return FieldReasons.DigitsLost;
        if (text.Contains(',') && !HasGroupsOfThree(text.TrimStart('-')))
            return unreadable;

        const NumberStyles Plain =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        if (!decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var amount))
            return text.ContainsAnyExceptInRange('0', '9') ? unreadable : outOfRange;
        return amount < smallest || amount > largest
            ? outOfRange
            : decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
    }

    /// <summary>A number of claims: 0 to 99, with an optional 次 or a spreadsheet's ".0" behind it.</summary>
    public static Parsed<int?> Claims(ReadOnlySpan<char> cell)
    {
        Span<char> buffer = stackalloc char[8];
        var length = Folding.Fold(cell, buffer, " '次");
        if (length <= 0)
            return FieldReasons.CountUnreadable;
        ReadOnlySpan<char> text = buffer[..length];
        if (text.EndsWith(".0"))
            text = text[..^2];
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count <= LargestCount ? count : FieldReasons.CountUnreadable;
    }

    private static bool HasGroupsOfThree(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var first = whole.IndexOf(',');
        if (first is < 1 or > 3)
            return false;
        for (whole = whole[first..]; !whole.IsEmpty; whole = whole[4..])
        {
            if (whole.Length < 4 || whole[0] != ',' || whole[1..4].Contains(','))
                return false;
        }

        return true;
    }
}
