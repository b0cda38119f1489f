using System.Buffers;

namespace CampaignEngine.Silo.Ledger.Reading.Fields;

/// <summary>Recognises what programs make of long numbers: 1.38E+10 has lost digits, 1.3800138000E10 has not.</summary>
internal static class ScientificNotation
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    /// <summary>Digits of the longest number that is written out.</summary>
    public const int MostDigits = 20;

    /// <summary>Writes a number out whose digits are all there, down to the last.</summary>
    /// <returns>The number of digits; 0 for another text, and for a number that has lost some.</returns>
    public static int Expand(ReadOnlySpan<char> text, Span<char> digits)
    {
        var (e, point) = (text.IndexOf('E'), text.IndexOf('.'));
        if (point != 1 || !Matches(text) || !int.TryParse(text[(e + 1)..], out var exponent))
            return 0;
        var behind = text[(point + 1)..e];
        if (behind.Length != exponent || behind.Length >= MostDigits)
            return 0;
        digits[0] = text[0];
        behind.CopyTo(digits[1..]);
        return behind.Length + 1;
    }

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
