using System.IO.Compression;
using System.Xml;

namespace CampaignEngine.Silo.Ledger.Reading.Xlsx;

/// <summary>Inspects a workbook's zip before any reader opens it, and refuses what would unpack without
/// bound.</summary>
internal static class XlsxGuard
{
    private const string WorkbookPart = "xl/workbook.xml";
    private const int BufferBytes = 64 << 10;
    private const long SmallEntry = 1 << 20;

    /// <summary>Why the workbook is refused, if it is, and whether its dates count from 1904.</summary>
    internal readonly record struct Inspection(LedgerRefused? Refused, bool Uses1904);

    public static async Task<Inspection> InspectAsync(
        string path, LedgerLimits limits, CancellationToken stop)
    {
        try
        {
            await using var file = LedgerFile.OpenStream(path);
            if (!await ZipDirectory.IsBoundedAsync(file, limits, stop))
                return new(FileReasons.ZipBomb, false);
            await using var zip =
                await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, null, stop);
            return await InspectAsync(zip, limits, stop);
        }
        catch (Exception broken) when (XlsxDamage.Is(broken))
        {
            return new(FileReasons.BrokenWorkbook, false);
        }
    }

    private static async Task<Inspection> InspectAsync(
        ZipArchive zip, LedgerLimits limits, CancellationToken stop)
    {
        if (zip.GetEntry(WorkbookPart) is not { } workbook)
            return new(FileReasons.UnknownFormat, false);
        // One by one first: forged sizes would overflow their sum.
        if (zip.Entries.Any(IsInflated) || zip.Entries.Sum(entry => entry.Length) > limits.MaxInflatedBytes)
            return new(FileReasons.ZipBomb, false);
        if (zip.Entries.Where(IsResident).Sum(entry => entry.Length) > limits.MaxResidentBytes)
            return new(FileReasons.TooManyStrings, false);
        foreach (var part in zip.Entries.Where(IsXml))
        {
            if (!await HasBoundedTextAsync(part, limits.MaxCellBytes, stop))
                return new(FileReasons.ZipBomb, false);
        }

        return new(null, await Uses1904Async(workbook, stop));

        bool IsInflated(ZipArchiveEntry entry) =>
            entry.Length > limits.MaxInflatedBytes
            || entry.Length > SmallEntry && entry.Length / Math.Max(1, entry.CompressedLength)
                > (IsResident(entry) ? limits.MaxResidentInflation : limits.MaxInflation);
    }

    private static bool IsXml(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)
        && entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static bool IsResident(ZipArchiveEntry entry) =>
        IsXml(entry) && !entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase);

    // The longest run without a tag bounds the longest text that an XML reader ever holds.
    private static async Task<bool> HasBoundedTextAsync(
        ZipArchiveEntry part, int longest, CancellationToken stop)
    {
        await using var content = await part.OpenAsync(stop);
        var buffer = new byte[BufferBytes];
        var run = 0;
        int read;
        while ((read = await content.ReadAsync(buffer, stop)) > 0)
        {
            var last = buffer.AsSpan(0, read).LastIndexOf((byte)'<');
            run = last < 0 ? run + read : read - last;
            if (run > longest)
                return false;
        }

        return true;
    }

    private static async Task<bool> Uses1904Async(ZipArchiveEntry workbook, CancellationToken stop)
    {
        await using var content = await workbook.OpenAsync(stop);
        using var xml = XmlReader.Create(content, new XmlReaderSettings { Async = true });
        while (await xml.ReadAsync())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
                return xml.GetAttribute("date1904") is "1" or "true";
        }

        return false;
    }
}
