using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace CampaignEngine.Silo.Reports.Formats;

/// <summary>The parts of a workbook around its sheets.</summary>
internal static class XlsxParts
{
    /// <summary>The namespace of workbooks and sheets.</summary>
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const int LongestName = 31;
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    // In the order of XlsxStyle. 1 and 4 are Excel's own formats for whole numbers and for amounts.
    private const string Styles = $"""
        <styleSheet xmlns="{Main}">
        <numFmts count="3"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd"/>
        <numFmt numFmtId="166" formatCode="yyyy\-mm\-dd\ hh:mm"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>
        <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill>
        <fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border/></borders>
        <cellStyleXfs count="1"><xf/></cellStyleXfs>
        <cellXfs count="7"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="1" applyNumberFormat="1"/>
        <xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/>
        <xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="166" applyNumberFormat="1"/></cellXfs>
        </styleSheet>
        """;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(@"[]:*?/\");

    /// <summary>A name that Excel takes for a sheet: of its parts beyond the first with their number.</summary>
    public static string SheetName(string title, int part)
    {
        var tail = part == 1 ? "" : $" ({part})";
        var name = string.Concat(title.Select(sign => Forbidden.Contains(sign) ? '-' : sign));
        return name[..Math.Min(name.Length, LongestName - tail.Length)] + tail;
    }

    /// <summary>The entry of a sheet, counted from 1.</summary>
    public static Stream OpenSheet(ZipArchive zip, int number) =>
        zip.CreateEntry($"xl/worksheets/sheet{number}.xml", CompressionLevel.Fastest).Open();

    /// <summary>Everything but the sheets, by their names; written when these are known.</summary>
    public static void Write(ZipArchive zip, IReadOnlyList<string> sheets)
    {
        Add(zip, "xl/styles.xml", XElement.Parse(Styles));
        Add(zip, "xl/workbook.xml", Workbook(sheets));
        Add(zip, "xl/_rels/workbook.xml.rels", Relations(
        [
            .. sheets.Select((_, index) => ("worksheet", $"worksheets/sheet{index + 1}.xml")), ("styles", "styles.xml"),
        ]));
        Add(zip, "_rels/.rels", Relations([("officeDocument", "xl/workbook.xml")]));
        Add(zip, "[Content_Types].xml", ContentTypes(sheets.Count));
    }

    private static XElement Workbook(IReadOnlyList<string> sheets)
    {
        XNamespace main = Main;
        XNamespace office = Office;
        return new XElement(
            main + "workbook", new XAttribute(XNamespace.Xmlns + "r", Office),
            new XElement(main + "sheets", sheets.Select((name, index) => new XElement(
                main + "sheet", new XAttribute("name", name), new XAttribute("sheetId", index + 1),
                new XAttribute(office + "id", IdOf(index))))));
    }

    private static XElement Relations(IReadOnlyList<(string Type, string Target)> targets)
    {
        XNamespace space = Package + "relationships";
        return new XElement(space + "Relationships", targets.Select((to, index) => new XElement(
            space + "Relationship", new XAttribute("Id", IdOf(index)), new XAttribute("Type", $"{Office}/{to.Type}"),
            new XAttribute("Target", to.Target))));
    }

    private static XElement ContentTypes(int sheets)
    {
        XNamespace space = Package + "content-types";
        XElement Override(string part, string type) => new(
            space + "Override", new XAttribute("PartName", part), new XAttribute("ContentType", $"{Types}{type}+xml"));
        return new XElement(
            space + "Types",
            new XElement(
                space + "Default", new XAttribute("Extension", "rels"),
                new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
            new XElement(
                space + "Default", new XAttribute("Extension", "xml"),
                new XAttribute("ContentType", "application/xml")),
            Override("/xl/workbook.xml", "sheet.main"), Override("/xl/styles.xml", "styles"),
            Enumerable.Range(1, sheets).Select(number =>
                Override($"/xl/worksheets/sheet{number}.xml", "worksheet")));
    }

    private static string IdOf(int index) => string.Create(CultureInfo.InvariantCulture, $"rId{index + 1}");

    private static void Add(ZipArchive zip, string path, XElement content)
    {
        using var text = new StreamWriter(zip.CreateEntry(path).Open(), new UTF8Encoding(false));
        new XDocument(content).Save(text, SaveOptions.DisableFormatting);
    }
}
