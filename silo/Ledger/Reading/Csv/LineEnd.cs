namespace CampaignEngine.Silo.Ledger.Reading.Csv;

/// <summary>LF, CR and CRLF each end one physical line, mixed as they come.</summary>
internal static class LineEnd
{
    public static bool IsMark(char c) => c is '\r' or '\n';

    /// <summary>The place behind the line end that begins at <paramref name="at"/>.</summary>
    public static int Skip(ReadOnlySpan<char> text, int at) =>
        text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
}
