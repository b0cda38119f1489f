using System.IO.Compression;
using System.Text;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Xlsx;

/// <summary>Writes the smallest workbook a spreadsheet program would open, part by part.</summary>
internal static class WorkbookFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    public const string Header =
        """<row r="1"><c t="inlineStr"><is><t>门店编码</t></is></c><c t="inlineStr"><is><t>车牌号</t></is></c>"""
        + """<c t="inlineStr"><is><t>手机号</t></is></c><c t="inlineStr"><is><t>到期日</t></is></c></row>""";

    public static void Write(Stream stream, string rows, bool uses1904 = false, Action<ZipArchive>? more = null)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>""");
        Part(zip, "_rels/.rels",
            $"""<Relationships xmlns="{Package}"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part(zip, "xl/workbook.xml",
            $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><workbookPr date1904="{(uses1904 ? 1 : 0)}"/><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>""");
        Part(zip, "xl/_rels/workbook.xml.rels",
            $"""<Relationships xmlns="{Package}"><Relationship Id="r1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""");
        Part(zip, "xl/styles.xml",
            $"""<styleSheet xmlns="{Main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>""");
        Part(zip, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""");
        more?.Invoke(zip);
    }

    /// <summary>A row of the four columns with a plain phone and the given expiry cell.</summary>
    public static string Row(int row, string expiry, string phone = "<c><v>16912345678</v></c>") =>
        $"""<row r="{row}"><c t="inlineStr"><is><t>SH001</t></is></c><c t="inlineStr"><is><t>沪A12345</t></is></c>{phone}{expiry}</row>""";

    public static void Part(ZipArchive zip, string name, string text)
    {
        using var content = zip.CreateEntry(name).Open();
        content.Write(Encoding.UTF8.GetBytes(text));
    }
}
