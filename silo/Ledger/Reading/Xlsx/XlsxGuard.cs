using System.IO.Compression;
using System.Xml;

namespace CampaignEngine.Silo.Ledger.Reading.Xlsx;

/// <summary>Inspects a workbook's zip before any reader opens it, and refuses what would unpack without
/// bound.</summary>
internal static class XlsxGuard
{
    private const string WorkbookPart = "xl/workbook.xml";
    private const string StrictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const long SmallEntry = 1 << 20;

    // A character that XML does not allow costs its row or its sheet later on, not the workbook here.
    private static readonly XmlReaderSettings Leanly = new()
    {
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

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
        foreach (var part in zip.Entries.Where(IsWorkbooks))
        {
            var look = await LookThroughAsync(part, limits, stop);
            if (!look.IsBounded)
                return FileReasons.ZipBomb;
            hasErrors |= look.HasErrors;
        }

        return await ReadWorkbookAsync(workbook, hasErrors, stop);

        bool IsInflated(ZipArchiveEntry entry) =>
            entry.Length > limits.MaxInflatedBytes
            || entry.Length > SmallEntry && entry.Length / Math.Max(1, entry.CompressedLength)
                > (IsResident(entry) ? limits.MaxResidentInflation : limits.MaxInflation);
    }

    // ExcelDataReader finds a part by either slash, and a sheet under any name.
    private static string NameOf(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/');

    private static bool IsWorkbooks(ZipArchiveEntry entry) =>
        NameOf(entry).StartsWith("xl/", StringComparison.OrdinalIgnoreCase);

    private static bool IsXml(ZipArchiveEntry entry) =>
        IsWorkbooks(entry) && NameOf(entry).EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static bool IsResident(ZipArchiveEntry entry) =>
        IsXml(entry) && !NameOf(entry).StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase);

    private static async Task<(bool IsBounded, bool HasErrors)> LookThroughAsync(
        ZipArchiveEntry part, LedgerLimits limits, CancellationToken stop)
    {
        await using var content = await part.OpenAsync(stop);
        await using var metered = new MeteredStream(content, limits.MaxCellBytes, stop);
        var tags = new XlsxTags(limits);
        try
        {
            using var xml = XmlReader.Create(metered, Leanly);
            while (tags.IsBounded && xml.Read())
            {
                if (tags.Take(xml))
                    metered.Renew();
            }
        }
        catch (Exception broken) when (XlsxDamage.Is(broken) && (metered.IsSpent || !IsXml(part)))
        {
            // The end came early; or it is a picture, and no reader gets further into it.
        }

        return (tags.IsBounded && !metered.IsSpent, tags.HasErrors);
    }

    private static async Task<Inspection> ReadWorkbookAsync(
        ZipArchiveEntry workbook, bool hasErrors, CancellationToken stop)
    {
        await using var content = await workbook.OpenAsync(stop);
        using var xml = XmlReader.Create(content, new XmlReaderSettings { Async = true });
        while (await xml.ReadAsync())
        {
            if (xml is { NodeType: XmlNodeType.Element, Depth: 0, NamespaceURI: StrictMain })
                return FileReasons.StrictWorkbook;
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
                return new Inspection(null, xml.GetAttribute("date1904") is "1" or "true", hasErrors);
        }

        return new Inspection(null, Uses1904: false, hasErrors);
    }
}
