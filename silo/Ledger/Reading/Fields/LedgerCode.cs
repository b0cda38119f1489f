namespace CampaignEngine.Silo.Ledger.Reading.Fields;

/// <summary>Reads codes that are keys or references: dealer codes and policy numbers.</summary>
internal sealed class LedgerCode(StringPool pool)
{
    private const int DealerLength = 32;
    private const int PolicyNoLength = 60;
    private const string Dropped = " '";

    /// <summary>Upper-cased; no slash, because it is a part of the content keys of outgoing
    /// messages.</summary>
    public Parsed<string> Dealer(ReadOnlySpan<char> cell)
    {
        Span<char> buffer = stackalloc char[DealerLength];
        var length = Folding.Fold(cell, buffer, "'");
        if (length <= 0)
            return FieldReasons.CodeUnreadable;
        var code = buffer[..length];
        foreach (var c in code)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.'))
                return FieldReasons.CodeUnreadable;
        }

        // Dots alone mean another place in an address.
        return !code.ContainsAnyExcept('.') ? FieldReasons.CodeUnreadable
            : ScientificNotation.Matches(code) ? FieldReasons.DigitsLost
            : pool.Share(code);
    }

    /// <summary>An insurer's policy number, at most 60 characters.</summary>
    public static Parsed<string> PolicyNo(ReadOnlySpan<char> cell)
    {
        Span<char> buffer = stackalloc char[PolicyNoLength];
        var length = Folding.Fold(cell, buffer, Dropped);
        if (length < 0)
            return FieldReasons.TooLong;
        var number = buffer[..length];
        foreach (var c in number)
        {
            if (char.IsControl(c))
                return FieldReasons.ControlCharacter;
            if (char.IsSurrogate(c) || c is '\uFFFD')
                return FieldReasons.LostCharacter;
        }

        if (number.IsEmpty)
            return default;
        return ScientificNotation.Matches(number) ? FieldReasons.DigitsLost : number.ToString();
    }
}
