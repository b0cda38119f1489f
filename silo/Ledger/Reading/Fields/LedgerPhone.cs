using System.Buffers;

namespace CampaignEngine.Silo.Ledger.Reading.Fields;

/// <summary>Reads phones: a mobile number, which alone can receive an SMS, or any that can be called.</summary>
internal static class LedgerPhone
{
    private const int Length = 11;
    private const string Dropped = " -‐‑‒–—―()'·";

    // Hong Kong, Macao and Taiwan by their international codes.
    private const int ShortestAbroad = 11;

    private static readonly SearchValues<string> Extensions =
        SearchValues.Create(["转", "#", "EXT"], StringComparison.Ordinal);

    private static readonly SearchValues<char> Separators = SearchValues.Create("/,;|、；，\\&+");
    private static readonly SearchValues<char> SeveralNumbers = SearchValues.Create("0123456789/,;|、；，\\&+和或");

    /// <summary>A mainland mobile number in its 11 digits; anything that cannot receive an SMS is refused.</summary>
    public static Parsed<string> Read(ReadOnlySpan<char> cell)
    {
        Span<char> buffer = stackalloc char[64];
        var length = Folding.Fold(cell, buffer, Dropped);
        if (length < 0)
            return cell.ContainsAny(Separators) ? FieldReasons.PhoneSeveral : FieldReasons.PhoneUnreadable;
        Span<char> digits = stackalloc char[ScientificNotation.MostDigits];
        var text = WithoutFraction(buffer[..length]);
        var whole = ScientificNotation.Expand(text, digits);
        var number = WithoutTrunkZero(WithoutCountry(whole > 0 ? digits[..whole] : text));
        return IsMobile(number) ? number.ToString() : Explain(text);
    }

    /// <summary>A mobile number, or a landline in its digits with the extension behind them.</summary>
    public static Parsed<string> ReadAny(ReadOnlySpan<char> cell)
    {
        var mobile = Read(cell);
        if (!ReferenceEquals(mobile.Fault, FieldReasons.PhoneLandline))
            return mobile;
        Span<char> buffer = stackalloc char[64];
        return buffer[..Folding.Fold(cell, buffer, Dropped)].ToString();
    }

    private static ReadOnlySpan<char> WithoutFraction(ReadOnlySpan<char> number)
    {
        var point = number.IndexOf('.');
        return point > 0 && !number[(point + 1)..].ContainsAnyExcept('0') ? number[..point] : number;
    }

    private static ReadOnlySpan<char> WithoutCountry(ReadOnlySpan<char> number) => number switch
    {
        ['+', '8', '6', .. var rest] => rest,
        ['0', '0', '8', '6', .. var rest] => rest,
        ['8', '6', .. var rest] when rest.Length == Length => rest,
        _ => number,
    };

    // Dialled before a mobile of another city, and so written down by many.
    private static ReadOnlySpan<char> WithoutTrunkZero(ReadOnlySpan<char> number) =>
        number is ['0', .. var rest] && IsMobile(rest) ? rest : number;

    private static bool IsMobile(ReadOnlySpan<char> number) =>
        number.Length == Length && number[0] == '1' && number[1] is >= '3' and <= '9'
        && !number.ContainsAnyExceptInRange('0', '9');

    private static RejectReason Explain(ReadOnlySpan<char> number)
    {
        if (number.IsEmpty)
            return FieldReasons.PhoneUnreadable;
        if (ScientificNotation.Matches(number))
            return FieldReasons.DigitsLost;
        if (IsLandline(WithoutExtension(number)))
            return FieldReasons.PhoneLandline;
        if (number.ContainsAny('*', 'X'))
            return FieldReasons.PhoneMasked;
        if (IsSeveral(number))
            return FieldReasons.PhoneSeveral;
        if (IsAbroad(number))
            return FieldReasons.PhoneAbroad;
        return HoldsMobile(number) ? FieldReasons.PhoneText : FieldReasons.PhoneUnreadable;
    }

    // Two numbers one behind the other, or with a mark between them; a blank between them is folded away.
    private static bool IsSeveral(ReadOnlySpan<char> number)
    {
        if (number.Length == 2 * Length)
            return IsMobile(number[..Length]) && IsMobile(number[Length..]);
        return number[1..].ContainsAny(Separators) && !number.ContainsAnyExcept(SeveralNumbers)
            && number.Length > Length;
    }

    private static bool IsLandline(ReadOnlySpan<char> number) =>
        !number.ContainsAnyExceptInRange('0', '9')
        && (number is ['0', not '0', ..] && number.Length is >= 10 and <= 12
            || number is ['4' or '8', '0', '0', ..] && number.Length == 10
            || number is ['2' or '3' or '4' or '5' or '6' or '7' or '8', ..] && number.Length is 7 or 8);

    private static ReadOnlySpan<char> WithoutExtension(ReadOnlySpan<char> number)
    {
        var mark = number.IndexOfAny(Extensions);
        return mark > 0 ? number[..mark] : number;
    }

    private static bool IsAbroad(ReadOnlySpan<char> number) => number switch
    {
        ['+', .. var rest] => !rest.IsEmpty && !rest.ContainsAnyExceptInRange('0', '9'),
        ['0', '0', .. var rest] => IsAbroad(rest),
        ['8', '5', '2' or '3', ..] or ['8', '8', '6', ..] =>
            number.Length >= ShortestAbroad && number.Length <= ShortestAbroad + 1
            && !number.ContainsAnyExceptInRange('0', '9'),
        _ => false,
    };

    // A name in front of it or behind.
    private static bool HoldsMobile(ReadOnlySpan<char> number)
    {
        var digits = number.IndexOfAnyInRange('0', '9') is >= 0 and var first ? number[first..] : [];
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        return IsMobile(end < 0 ? digits : digits[..end]) && HasLetter(number);
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }
}
