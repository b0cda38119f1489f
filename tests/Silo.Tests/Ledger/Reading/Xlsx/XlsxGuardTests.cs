using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Xlsx;

public sealed class XlsxGuardTests
{
    private const int Mebibyte = 1 << 20;

    [Fact]
    public async Task A_bomb_of_200_mebibytes_is_refused_unopened() =>
        Assert.Equal("file_zip_bomb", await RefusalAsync(zip =>
            Fill(zip, "xl/worksheets/sheet2.xml", " "u8.ToArray(), 200)));

    [Fact]
    public async Task Ten_thousand_entries_are_refused() =>
        Assert.Equal("file_zip_bomb", await RefusalAsync(zip =>
        {
            for (var i = 0; i < 10_000; i++)
                zip.CreateEntry($"xl/media/{i}", CompressionLevel.NoCompression);
        }));

    [Fact]
    public async Task A_nested_zip_is_not_looked_into() =>
        Assert.Null(await RefusalAsync(zip => Fill(zip, "xl/embeddings/inner.zip", Noise(), 1)));

    [Fact]
    public async Task Shared_strings_that_unpack_like_a_bomb_are_refused() =>
        Assert.Equal("file_zip_bomb", await RefusalAsync(
            zip => Fill(zip, "xl/sharedStrings.xml", "<si/>   "u8.ToArray(), 8)));

    [Fact]
    public async Task Shared_strings_beyond_what_fits_into_memory_are_refused() =>
        Assert.Equal("file_too_many_strings", await RefusalAsync(
            zip => Fill(zip, "xl/sharedStrings.xml", Noise(), 33)));

    [Theory]
    [InlineData("<row><c><v>", "", "utf-8")]
    [InlineData("<row><c><is><t><![CDATA[", "<", "utf-8")]
    [InlineData("<row><c><is><t><![CDATA[", "<", "utf-16")]
    [InlineData("<row><c><is><t>", "<!--x-->", "utf-8")]
    [InlineData("<row><c><is>", "<r><t>x</t></r>", "utf-8")]
    [InlineData("<row><c r='", "", "utf-8")]
    [InlineData("<?note ", "<", "utf-8")]
    [InlineData("<!--", "<", "utf-8")]
    public async Task One_endless_text_is_refused(string start, string between, string encoding)
    {
        var text = start + string.Concat(Enumerable.Repeat(new string('x', 60_000) + between, 20));
        Assert.Equal("file_zip_bomb", await SheetRefusalAsync(text, "xl/worksheets/sheet2.xml", encoding));
    }

    [Theory]
    [InlineData("<row r='2'>", "<c r='A2'/>", 16_384)]
    [InlineData("<row r='0'>", "<c/>", 16_384)]
    [InlineData("", "<row r='2'><c/><c/><c/><c/></row>", 4_096)]
    [InlineData("<mergeCells>", "<mergeCell ref='A1:B1'/>", 65_536)]
    [InlineData("<cols>", "<col min='1' max='1' width='9'/>", 65_536)]
    public async Task What_piles_up_in_memory_is_counted(string start, string one, int most)
    {
        var whole = start + string.Concat(Enumerable.Repeat(one, most));
        var end = start is "" ? "" : $"</{start.Split(' ', '<', '>')[1]}>";
        Assert.Null(await SheetRefusalAsync($"{whole}{end}</sheetData></worksheet>"));
        Assert.Equal("file_zip_bomb", await SheetRefusalAsync(whole + one));
    }

    [Theory]
    [InlineData("xl/ledger.dat")]
    [InlineData("xl\\worksheets\\sheet2.xml")]
    public async Task A_sheet_under_an_odd_name_is_looked_through(string name)
    {
        var row = "<row>" + string.Concat(Enumerable.Repeat("<c/>", 16_385));
        Assert.Equal("file_zip_bomb", await SheetRefusalAsync(row, name));
    }

    [Fact]
    public async Task A_chain_of_calculation_may_be_longer_than_a_row()
    {
        var cells = string.Concat(Enumerable.Repeat("<c/>", 20_000));
        Assert.Null(await RefusalAsync(zip => WorkbookFile.Part(
            zip, "xl/calcChain.xml", $"<calcChain xmlns=\"{WorkbookFile.Main}\">{cells}</calcChain>")));
    }

    [Fact]
    public async Task A_picture_is_not_looked_into() =>
        Assert.Null(await RefusalAsync(zip => Fill(zip, "xl/media/image1.png", Noise(), 1)));

    [Fact]
    public async Task Forged_sizes_that_overflow_their_sum_are_refused()
    {
        using var ledger = TemporaryLedger.Of(WithForgedSizes(Workbook(), 0x4000_0000_0000_0000));
        Assert.Equal("file_zip_bomb", (await ledger.RefusalAsync()).Code);
    }

    [Fact]
    public async Task An_external_entity_is_never_resolved() =>
        Assert.Equal("file_broken_workbook", await RefusalAsync(zip =>
        {
            zip.GetEntry("xl/workbook.xml")?.Delete();
            WorkbookFile.Part(zip, "xl/workbook.xml",
                """<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><workbook>&e;</workbook>""");
        }, ZipArchiveMode.Update));

    [Fact]
    public async Task A_strict_workbook_is_refused_with_the_way_out()
    {
        using var ledger = TemporaryLedger.Written(stream => Write(stream, zip =>
        {
            zip.GetEntry("xl/workbook.xml")?.Delete();
            WorkbookFile.Part(zip, "xl/workbook.xml",
                """<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" conformance="strict"/>""");
        }, ZipArchiveMode.Update));
        var refusal = await ledger.RefusalAsync();
        Assert.Equal("file_strict_workbook", refusal.Code);
        Assert.Contains("save it as an ordinary Excel workbook (.xlsx)", refusal.En, StringComparison.Ordinal);
        Assert.Contains("请另存为普通的 Excel 工作簿（.xlsx）", refusal.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_without_a_workbook_is_no_ledger()
    {
        using var ledger = TemporaryLedger.Written(stream =>
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
            WorkbookFile.Part(zip, "word/document.xml", "<x/>");
        });
        Assert.Equal("file_unknown_format", (await ledger.RefusalAsync()).Code);
    }

    private static Task<string?> SheetRefusalAsync(
        string text, string name = "xl/worksheets/sheet2.xml", string encoding = "utf-8")
    {
        var sheet = $"<worksheet xmlns=\"{WorkbookFile.Main}\"><sheetData>{text}";
        var chosen = Encoding.GetEncoding(encoding);
        return RefusalAsync(zip =>
        {
            using var content = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
            content.Write([.. chosen.GetPreamble(), .. chosen.GetBytes(sheet)]);
        });
    }

    private static async Task<string?> RefusalAsync(Action<ZipArchive> more, ZipArchiveMode mode =
        ZipArchiveMode.Create)
    {
        using var ledger = TemporaryLedger.Written(stream => Write(stream, more, mode));
        var (file, refused) = await ledger.OpenAsync();
        file?.Dispose();
        return refused?.Code;
    }

    private static void Write(Stream stream, Action<ZipArchive> more, ZipArchiveMode mode)
    {
        var isUpdate = mode == ZipArchiveMode.Update;
        WorkbookFile.Write(stream, WorkbookFile.Header, more: isUpdate ? null : more);
        if (!isUpdate)
            return;
        using var zip = new ZipArchive(stream, mode, leaveOpen: true);
        more(zip);
    }

    private static byte[] Workbook()
    {
        using var stream = new MemoryStream();
        WorkbookFile.Write(stream, WorkbookFile.Header);
        return stream.ToArray();
    }

    // Rewrites the zip's list of entries: each declares a size of its own in a zip64 field.
    private static byte[] WithForgedSizes(byte[] zip, ulong size)
    {
        var end = zip.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var at = BinaryPrimitives.ReadInt32LittleEndian(zip.AsSpan(end + 16));
        using var forged = new MemoryStream();
        forged.Write(zip.AsSpan(0, at));
        while (at < end)
            at += Forge(zip.AsSpan(at), size, forged);
        var directory = (int)forged.Position - BinaryPrimitives.ReadInt32LittleEndian(zip.AsSpan(end + 16));
        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(end + 12), directory);
        forged.Write(zip.AsSpan(end));
        return forged.ToArray();
    }

    private static int Forge(Span<byte> entry, ulong size, Stream into)
    {
        var name = BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]);
        var length = 46 + name + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..])
            + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[24..], uint.MaxValue);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[30..], 12);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[32..], 0);
        into.Write(entry[..(46 + name)]);
        Span<byte> extra = [1, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt64LittleEndian(extra[4..], size);
        into.Write(extra);
        return length;
    }

    private static byte[] Noise()
    {
        var dice = new SampleLedger.SplitMix64(1);
        var noise = new byte[64 << 10];
        for (var i = 0; i < noise.Length; i++)
            noise[i] = Encoding.ASCII.GetBytes("abcdefghijklmnopqrstuvwxyz012345")[dice.Below(32)];
        return noise;
    }

    private static void Fill(ZipArchive zip, string name, byte[] pattern, int mebibytes)
    {
        var block = Enumerable.Repeat(pattern, Mebibyte / pattern.Length).SelectMany(bytes =>
            bytes).ToArray();
        using var content = zip.CreateEntry(name).Open();
        for (var i = 0; i < mebibytes; i++)
            content.Write(block);
    }
}
