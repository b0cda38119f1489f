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

    /// <summary>What is found out about a workbook.</summary>
    /// <param name="Refused">Why it is refused, if it is.</param>
    /// <param name="Uses1904">Whether its dates count from 1904.</param>
    /// <param name="HasErrors">Whether cells hold error values such as #N/A.</param>
    internal readonly record struct Inspection(LedgerRefused? Refused, bool Uses1904, bool HasErrors)
    {
        public static implicit operator Inspection(LedgerRefused refused) => new(refused, false, false);
    }

    public static async Task<Inspection> InspectAsync(
        string path, LedgerLimits limits, CancellationToken stop)
    {
        try
        {
            await using var file = LedgerFile.OpenStream(path);
            if (!await ZipDirectory.IsBoundedAsync(file, limits, stop))
                return FileReasons.ZipBomb;
            await using var zip =
                await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, null, stop);
            return await InspectAsync(zip, limits, stop);
        }
        catch (Exception broken) when (XlsxDamage.Is(broken))
        {
            return FileReasons.BrokenWorkbook;
        }
    }

    private static async Task<Inspection> InspectAsync(
        ZipArchive zip, LedgerLimits limits, CancellationToken stop)
    {
        if (zip.GetEntry(WorkbookPart) is not { } workbook)
            return FileReasons.UnknownFormat;
        // One by one first: forged sizes would overflow their sum.
        if (zip.Entries.Any(IsInflated) || zip.Entries.Sum(entry => entry.Length) > limits.MaxInflatedBytes)
            return FileReasons.ZipBomb;
        if (zip.Entries.Where(IsResident).Sum(entry => entry.Length) > limits.MaxResidentBytes)
            return FileReasons.TooManyStrings;
        var hasErrors = false;
        foreach (var part in zip.Entries.Where(IsXml))
        {
            var text = await LookThroughAsync(part, limits.MaxCellBytes, stop);
            if (!text.IsBounded)
                return FileReasons.ZipBomb;
            hasErrors |= text.HasErrors;
        }

        return new Inspection(null, await Uses1904Async(workbook, stop), hasErrors);

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
    private static async Task<(bool IsBounded, bool HasErrors)> LookThroughAsync(
        ZipArchiveEntry part, int longest, CancellationToken stop)
    {
        await using var content = await part.OpenAsync(stop);
        var buffer = new byte[BufferBytes];
        var (run, kept, hasErrors) = (0, 0, false);
        int read;
        while ((read = await content.ReadAsync(buffer.AsMemory(kept), stop)) > 0)
        {
            var length = kept + read;
            var last = buffer.AsSpan(0, length).LastIndexOf((byte)'<');
            run = last < 0 ? run + read : length - last;
            if (run > longest)
                return (false, hasErrors);
            hasErrors |= XlsxErrors.StandsIn(buffer.AsSpan(0, length));
            // The mark of an error may be cut by the chunk's end.
            kept = Math.Min(length, XlsxErrors.MarkBytes);
            buffer.AsSpan(length - kept, kept).CopyTo(buffer);
        }

        return (true, hasErrors);
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
