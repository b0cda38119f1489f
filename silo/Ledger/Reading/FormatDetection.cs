namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>Recognises a file by its content.</summary>
internal static class FormatDetection
{
    public const int HeadBytes = 512;

    public static (FileFormat Format, LedgerRefused? Refused) Of(ReadOnlySpan<byte> head) => head switch
    {
        [] => (FileFormat.Refused, FileReasons.Empty),
        [(byte)'P', (byte)'K', 3, 4, ..] => (FileFormat.Workbook, null),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => (FileFormat.Refused, FileReasons.OldExcel),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] or [(byte)'P', (byte)'K', ..] or [0x1F, 0x8B, ..]
            or [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..]
            => (FileFormat.Refused, FileReasons.UnknownFormat),
        _ when IsMarkup(head) => (FileFormat.Refused, FileReasons.Markup),
        _ => (FileFormat.Text, null),
    };

    private static bool IsMarkup(ReadOnlySpan<byte> head)
    {
        var text = head is [0xEF, 0xBB, 0xBF, ..] ? head[3..] : head;
        return text.Trim(" \t\r\n"u8) is [(byte)'<', ..];
    }
}
