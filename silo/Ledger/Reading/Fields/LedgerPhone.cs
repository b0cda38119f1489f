using System.Buffers;

namespace CampaignEngine.Silo.Ledger.Reading.Fields;

/// <summary>Reads a mainland mobile number into its 11 digits; anything that cannot receive an SMS is
/// refused.</summary>
internal static class LedgerPhone
{
    private const int Length = 11;
    private const string Dropped = " -‐‑‒–—―()'·";

    private static readonly SearchValues<char> Separators = SearchValues.Create("/,;|、；，");
    private static readonly SearchValues<char> SeveralNumbers = SearchValues.Create("0123456789+/,;|、；，");

    public static Parsed<string> Read(ReadOnlySpan<char> cell)
    {
        Span<char> buffer = stackalloc char[40];
        var length = Folding.Fold(cell, buffer, Dropped);
        if (length < 0)
            return cell.ContainsAny(Separators) ? FieldReasons.PhoneSeveral : FieldReasons.PhoneUnreadable;
        var number = WithoutTrunkZero(WithoutCountry(WithoutFraction(buffer[..length])));
        return IsMobile(number) ? number.ToString() : Explain(number);
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
        if (ScientificNotation.Matches(number))
            return FieldReasons.DigitsLost;
        if (number.ContainsAny('*', 'X'))
            return FieldReasons.PhoneMasked;
        if (number.ContainsAny(Separators) && !number.ContainsAnyExcept(SeveralNumbers))
            return FieldReasons.PhoneSeveral;
        return IsLandline(number) ? FieldReasons.PhoneLandline : FieldReasons.PhoneUnreadable;
    }

    private static bool IsLandline(ReadOnlySpan<char> number) =>
        !number.ContainsAnyExceptInRange('0', '9')
        && (number is ['0', _, ..] && number.Length is >= 10 and <= 12
            || number is ['4' or '8', '0', '0', ..] && number.Length == 10
            || number is ['2' or '3' or '4' or '5' or '6' or '7' or '8', ..] && number.Length is 7 or 8);
}
