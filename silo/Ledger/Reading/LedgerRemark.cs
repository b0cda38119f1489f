using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>What is to be told of one field, or with an empty column of one line: a reject or a note.</summary>
internal abstract record LedgerRemark(
    int Line, string Column, string Value, RejectReason Reason) : LedgerLine(Line)
{
    /// <summary>Longer values are cut, so that a 10 MB cell does not travel on.</summary>
    public const int LongestValue = 200;

    public string Code => Reason.Code;

    public string ReasonEn => Reason.En;

    public string ReasonZh => Reason.Zh;

    /// <summary>The beginning of a value, fit for PostgreSQL and for people: no NUL, no half of a character.</summary>
    public static string Printable(ReadOnlySpan<char> value)
    {
        Span<char> shown = stackalloc char[Math.Min(value.Length, LongestValue)];
        for (var i = 0; i < shown.Length; i++)
            shown[i] = char.IsControl(value[i]) || IsHalf(value[..shown.Length], i) ? '\uFFFD' : value[i];
        return shown.ToString();
    }

    private static bool IsHalf(ReadOnlySpan<char> text, int i) =>
        char.IsHighSurrogate(text[i]) ? i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])
        : char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1]));
}

/// <summary>One field (or, with an empty column, one line) for which a policy of the ledger is not taken.</summary>
internal sealed record LedgerReject(
    int Line, string Column, string Value, RejectReason Reason) : LedgerRemark(Line, Column, Value, Reason)
{
    public static LedgerReject Of(int line, string column, ReadOnlySpan<char> value, RejectReason reason) =>
        new(line, column, Printable(value), reason);
}

/// <summary>
/// One field of which something is to be told while its row is taken, mostly without the field; on line 0 what concerns
/// the file.
/// </summary>
internal sealed record LedgerNote(
    int Line, string Column, string Value, RejectReason Reason) : LedgerRemark(Line, Column, Value, Reason)
{
    public static LedgerNote Of(int line, string column, ReadOnlySpan<char> value, RejectReason reason) =>
        new(line, column, Printable(value), reason);
}
