using System.Buffers;

namespace CampaignEngine.Silo.Ledger.Reading.Fields;

/// <summary>Recognises what a spreadsheet makes of long numbers, such as 1.38E+10: its digits are
/// lost.</summary>
internal static class ScientificNotation
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    /// <summary>Expects half-width, upper-case text; a code such as 12E3 without sign or point is no such
    /// number.</summary>
    public static bool Matches(ReadOnlySpan<char> text)
    {
        var e = text.IndexOf('E');
        if (e <= 0 || e == text.Length - 1)
            return false;
        var mantissa = text[..e];
        var exponent = text[(e + 1)..];
        var signed = exponent[0] is '+' or '-';
        var digits = signed ? exponent[1..] : exponent;
        return (signed || mantissa.Contains('.'))
            && !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9')
            && !mantissa.ContainsAnyExcept(Digits);
    }
}
