using System.Text;
using CampaignEngine.Silo.Ledger.Reading;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Csv;

public sealed class TextEncodingTests
{
    private const string Ledger =
        "门店编码,车牌号,手机号,到期日,车主\nSH001,沪A12345,16912345678,2026-04-01,张三\n"
        + "SH001,沪A12346,16912345678,2026-04-01,欧阳娜娜\n";

    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    private static readonly byte[] GbkLine = Gbk.GetBytes("SH001,沪A12347,16912345678,2026-04-01,李四\n");
    private static readonly byte[] Utf8Line =
        Encoding.UTF8.GetBytes("SH001,沪A12347,16912345678,2026-04-01,李四\n");

    public static TheoryData<string, string> Encodings => new()
    {
        { "utf-8", "utf-8" }, { "utf-8-bom", "utf-8" }, { "gb18030", "gb18030" }, { "gbk", "gb18030" },
        { "utf-16", "utf-16" }, { "utf-16BE", "utf-16BE" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task The_encoding_of_a_whole_file_is_found(string written, string found)
    {
        using var ledger = TemporaryLedger.Of(Write(Ledger, written));
        var (file, refused) = await ledger.OpenAsync();
        Assert.Null(refused);
        using (file)
            Assert.Equal(found, file!.Layout.Encoding);
        var owners = (await ledger.ReadAsync()).OfType<LedgerRow>().Select(row => row.Owner);
        Assert.Equal("张三 欧阳娜娜", string.Join(' ', owners));
    }

    [Fact]
    public async Task Rare_characters_of_gb18030_are_read()
    {
        using var ledger =
            TemporaryLedger.Of(Write(Ledger.Replace("张三", "𠮷㐂", StringComparison.Ordinal), "gb18030"));
        Assert.Equal("𠮷㐂", Assert.IsType<LedgerRow>((await ledger.ReadAsync())[0]).Owner);
    }

    [Fact]
    public async Task A_gbk_line_in_a_utf8_file_is_refused_with_its_number()
    {
        using var ledger = TemporaryLedger.Of([.. Encoding.UTF8.GetBytes(Ledger), .. GbkLine, .. Utf8Line]);
        await AssertMixedAsync(ledger, line: 4);
        using var marked = TemporaryLedger.Of([.. Write(Ledger, "utf-8-bom"), .. Utf8Line, .. GbkLine]);
        await AssertMixedAsync(marked, line: 5);
    }

    [Fact]
    public async Task A_utf8_line_in_a_gbk_file_is_refused_with_its_number()
    {
        using var ledger = TemporaryLedger.Of([.. Gbk.GetBytes(Ledger), .. Utf8Line]);
        await AssertMixedAsync(ledger, line: 4);
        using var crlf = TemporaryLedger.Of(
            [.. Gbk.GetBytes(Ledger.Replace("\n", "\r\n", StringComparison.Ordinal)), .. Utf8Line]);
        await AssertMixedAsync(crlf, line: 4);
    }

    [Fact]
    public async Task A_mixed_line_behind_megabytes_is_still_found()
    {
        var lines = Enumerable.Repeat(GbkLine, 40_000).SelectMany(line => line);
        using var ledger = TemporaryLedger.Of([.. Gbk.GetBytes(Ledger), .. lines, .. Utf8Line]);
        await AssertMixedAsync(ledger, line: 40_004);
    }

    [Fact]
    public async Task A_large_utf8_file_is_judged_across_the_borders_of_its_chunks()
    {
        var lines = Enumerable.Repeat(Utf8Line, 60_000).SelectMany(line => line);
        using var ledger = TemporaryLedger.Of([.. Encoding.UTF8.GetBytes(Ledger), .. lines]);
        Assert.Equal(60_002, (await ledger.ReadAsync()).OfType<LedgerRow>().Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_cell_of_megabytes_in_a_gbk_file_costs_its_own_row_only(int shift)
    {
        var owner = new string('x', shift) + new string('张', 3 << 20 >> 1);
        using var ledger = TemporaryLedger.Of(
            [.. Gbk.GetBytes($"{Ledger}SH001,沪A12347,16912345678,2026-04-01,{owner}\n"), .. GbkLine]);
        Assert.Equal([(2, null), (3, null), (4, "line_too_long"), (5, null)],
            (await ledger.ReadAsync()).Select(line => (line.Line, (line as LedgerReject)?.Code)));
        using var mixed = TemporaryLedger.Of([.. await File.ReadAllBytesAsync(ledger.FilePath), .. Utf8Line]);
        await AssertMixedAsync(mixed, line: 6);
    }

    [Fact]
    public async Task A_short_gbk_name_that_is_valid_utf8_does_not_make_a_file_mixed()
    {
        byte[] name = [0xC2, 0xA9, 0xC3, 0xA9];
        var row = Encoding.ASCII.GetBytes("SH001,,16912345678,2026-04-01,");
        using var ledger = TemporaryLedger.Of(
            [.. Gbk.GetBytes("门店编码,车架号,手机号,到期日,车主\n"), .. row, .. name, .. "\n"u8]);
        var reject = Assert.IsType<LedgerReject>(Assert.Single(await ledger.ReadAsync()));
        Assert.Equal("vehicle_missing", reject.Code);
    }

    [Fact]
    public async Task What_is_in_no_known_encoding_is_refused()
    {
        using var binary =
            TemporaryLedger.Of([.. Encoding.ASCII.GetBytes(TemporaryLedger.Header + "\n"), 0xFF, 0xFF, 0xFF]);
        Assert.Equal("file_encoding_unknown", (await binary.RefusalAsync()).Code);
        using var bare = TemporaryLedger.Of(new UnicodeEncoding(false, false).GetBytes(Ledger));
        Assert.Equal("file_utf16_without_bom", (await bare.RefusalAsync()).Code);
        using var utf32 =
            TemporaryLedger.Of([.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes(Ledger)]);
        Assert.Equal("file_unknown_format", (await utf32.RefusalAsync()).Code);
    }

    [Theory]
    [InlineData("张三")]
    [InlineData("王")]
    public async Task A_utf8_file_cut_inside_its_last_character_is_refused_and_not_read_as_gbk(string owner)
    {
        var text = Encoding.UTF8.GetBytes($"{TemporaryLedger.Header},owner\n{TemporaryLedger.Row},{owner}"
            .Replace("沪A12345", "", StringComparison.Ordinal));
        for (var lost = 1; lost <= 2; lost++)
        {
            using var ledger = TemporaryLedger.Of(text[..^lost]);
            var refusal = await ledger.RefusalAsync();
            Assert.Equal("file_cut_off", refusal.Code);
            Assert.Contains("line 2", refusal.En, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_gbk_file_without_a_last_line_end_is_still_gbk()
    {
        using var ledger = TemporaryLedger.Of(Gbk.GetBytes(Ledger.TrimEnd('\n')));
        Assert.Equal(2, (await ledger.ReadAsync()).OfType<LedgerRow>().Count());
    }

    private static async Task AssertMixedAsync(TemporaryLedger ledger, int line)
    {
        var refusal = await ledger.RefusalAsync();
        Assert.Equal("file_encoding_mixed", refusal.Code);
        Assert.Contains($"Line {line} ", refusal.En, StringComparison.Ordinal);
    }

    private static byte[] Write(string text, string encoding)
    {
        Encoding chosen = encoding switch
        {
            "utf-8-bom" => new UTF8Encoding(true),
            "utf-16" => Encoding.Unicode,
            "utf-16BE" => Encoding.BigEndianUnicode,
            "utf-8" => new UTF8Encoding(false),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(encoding)!,
        };
        return [.. chosen.GetPreamble(), .. chosen.GetBytes(text)];
    }
}
