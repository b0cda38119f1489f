using System.IO.Compression;
using System.Text;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Xlsx;

/// <summary>Writes the smallest workbook a spreadsheet program would open, part by part.</summary>
internal static class WorkbookFile
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    public static readonly string Header =
        $"<row r=\"1\">{Text("门店编码")}{Text("车牌号")}{Text("手机号")}{Text("到期日")}</row>";

    public static void Write(Stream stream, string rows, bool uses1904 = false, Action<ZipArchive>? more =
        null) => Write(stream, [("S", "visible", rows)], uses1904, more);

    /// <summary>A workbook of one sheet, with what stands before its rows and behind: columns, merged cells.</summary>
    public static void WriteSheet(Stream stream, string rows, string behind = "", string before = "") =>
        Write(stream, $"{before}<sheetData>{rows}</sheetData>{behind}");

    /// <summary>A workbook of several sheets, each with its state: visible or hidden.</summary>
    public static void Write(
        Stream stream, (string Name, string State, string Rows)[] sheets, bool uses1904 = false,
        Action<ZipArchive>? more = null)
    {
        var ids = Enumerable.Range(1, sheets.Length).ToList();
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "[Content_Types].xml", $"<Types xmlns=\"{Types}\"/>");
        Part(zip, "_rels/.rels", Related(("officeDocument", "xl/workbook.xml")));
        Part(zip, "xl/workbook.xml",
            $"""
            <workbook xmlns="{Main}" xmlns:r="{Relations}"><workbookPr date1904="{(uses1904 ? 1 : 0)}"/>
            <sheets>{string.Concat(ids.Select(id => Entry(id, sheets[id - 1].Name, sheets[id - 1].State)))}</sheets>
            </workbook>
            """);
        Part(zip, "xl/_rels/workbook.xml.rels",
            Related([.. ids.Select(id => ("worksheet", $"worksheets/sheet{id}.xml")), ("styles", "styles.xml")]));
        Part(zip, "xl/styles.xml",
            $"""
            <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="000"/></numFmts>
            <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/>
            <xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>
            """);
        foreach (var id in ids)
            Part(zip, $"xl/worksheets/sheet{id}.xml",
                $"<worksheet xmlns=\"{Main}\">{SheetOf(sheets[id - 1].Rows)}</worksheet>");
        more?.Invoke(zip);
    }

    /// <summary>A row of the four columns with a plain phone and the given expiry cell.</summary>
    public static string Row(int row, string expiry, string phone = "<c><v>16912345678</v></c>") =>
        $"<row r=\"{row}\">{Text("SH001")}{Text("沪A12345")}{phone}{expiry}</row>";

    private static string SheetOf(string rows) =>
        rows.Contains("<sheetData>", StringComparison.Ordinal) ? rows : $"<sheetData>{rows}</sheetData>";

    private static string Entry(int id, string name, string state) =>
        $"<sheet name=\"{name}\" sheetId=\"{id}\" state=\"{state}\" r:id=\"r{id}\"/>";

    public static string Text(string text) => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static string Related(params (string Type, string Target)[] parts)
    {
        var relations = parts.Select((part, i) =>
            $"<Relationship Id=\"r{i + 1}\" Type=\"{Relations}/{part.Type}\" Target=\"{part.Target}\"/>");
        return $"<Relationships xmlns=\"{Package}\">{string.Concat(relations)}</Relationships>";
    }

    public static void Part(ZipArchive zip, string name, string text)
    {
        using var content = zip.CreateEntry(name).Open();
        content.Write(Encoding.UTF8.GetBytes(text));
    }
}
