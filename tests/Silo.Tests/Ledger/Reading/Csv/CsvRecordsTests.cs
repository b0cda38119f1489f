using System.Text;
using CampaignEngine.Silo.Ledger.Reading;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Csv;

public sealed class CsvRecordsTests
{
    private const string Good = TemporaryLedger.Row;

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public async Task The_delimiter_is_found_by_the_header(char delimiter)
    {
        using var ledger = TemporaryLedger.Of(
            $"{TemporaryLedger.Header}\n{Good}\n".Replace(',', delimiter), encoding: null);
        Assert.IsType<LedgerRow>(Assert.Single(await ledger.ReadAsync()));
    }

    [Fact]
    public async Task Mixed_line_ends_count_as_lines_each()
    {
        using var ledger = TemporaryLedger.Of(
            $"{TemporaryLedger.Header}\r\n{Good}\r{Good}\n{Good}\r\n\r\n{Good}", encoding: null);
        Assert.Equal([2, 3, 4, 6], (await ledger.ReadAsync()).OfType<LedgerRow>().Select(row => row.Line));
    }

    [Fact]
    public async Task Quoted_cells_may_hold_delimiters_quotes_and_line_ends()
    {
        using var ledger = TemporaryLedger.Of(
            TemporaryLedger.Header + ",model",
            Good + ",\"a,b \"\"c\"\"\r\nd\" ",
            Good + ",x\"y",
            Good + ",\"\"");
        Assert.Equal(
            [(2, "a,b \"c\" d"), (4, "x\"y"), (5, null)],
            (await ledger.ReadAsync()).OfType<LedgerRow>().Select(row =>
                (row.Line, row.Model?.Replace("  ", " ", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_lone_quote_never_swallows_its_neighbours()
    {
        using var ledger = TemporaryLedger.Of(
            TemporaryLedger.Header + ",model", Good + ",a", Good + ",\"b", Good + ",c", Good + ",\"d",
                Good + ",e");
        var lines = await ledger.ReadAsync();
        Assert.Equal([2, 4, 6], lines.OfType<LedgerRow>().Select(row => row.Line));
        Assert.Equal([3, 5], lines.OfType<LedgerReject>().Select(reject => reject.Line));
        Assert.All(lines.OfType<LedgerReject>(), reject =>
            Assert.StartsWith("quote_", reject.Code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_record_at_fault_leaves_the_lines_behind_it_as_they_are()
    {
        using var ledger = TemporaryLedger.Of(
            TemporaryLedger.Header + ",owner,model", Good + ",\"open,x", Good + ",\"\",ok", Good + ",\",\"y\"z");
        var lines = await ledger.ReadAsync();
        Assert.Equal([(2, "quote_inside"), (3, null), (4, "quote_inside")],
            lines.Select(line => (line.Line, (line as LedgerReject)?.Code)));
        Assert.Equal((null, "ok"), lines[1] is LedgerRow row ? (row.Owner, row.Model) : default);
    }

    [Fact]
    public async Task Text_behind_a_closing_quote_is_refused()
    {
        using var ledger = TemporaryLedger.Of(TemporaryLedger.Header + ",model", Good + ",\"a\"b", Good);
        Assert.Equal("quote_inside", Assert.IsType<LedgerReject>((await ledger.ReadAsync())[0]).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    public async Task A_cell_of_10_megabytes_costs_its_own_row_only(string quote)
    {
        using var ledger = TemporaryLedger.Of(
            TemporaryLedger.Header + ",model", Good + ",a",
                $"{Good},{quote}{new string('x', 10 << 20)}{quote}", Good + ",c");
        var lines = await ledger.ReadAsync();
        Assert.Equal([2, 4], lines.OfType<LedgerRow>().Select(row => row.Line));
        var reject = Assert.Single(lines.OfType<LedgerReject>());
        Assert.Equal((3, "line_too_long"), (reject.Line, reject.Code));
    }

    [Fact]
    public async Task Trailing_commas_are_no_surplus_and_surplus_cells_are_refused()
    {
        using var ledger = TemporaryLedger.Of(
            TemporaryLedger.Header + ",,", Good + ",,,,", Good + new string(',', 5_000), Good + ",x",
            Good + string.Concat(Enumerable.Repeat(",x", 5_000)), "SH001,沪A12345");
        var lines = await ledger.ReadAsync();
        Assert.Equal([2, 3], lines.OfType<LedgerRow>().Select(row => row.Line));
        Assert.Equal(
            [(4, "too_many_cells"), (5, "too_many_cells"), (6, "required"), (6, "required")],
            lines.OfType<LedgerReject>().Select(reject => (reject.Line, reject.Code)));
    }

    [Fact]
    public async Task Nul_bytes_are_refused_where_they_stand()
    {
        using var ledger = TemporaryLedger.Of(
            TemporaryLedger.Header, Good, Good.Replace("沪A", "沪\0", StringComparison.Ordinal), "\0\0", Good);
        var lines = await ledger.ReadAsync();
        Assert.Equal([2, 5], lines.OfType<LedgerRow>().Select(row => row.Line));
        Assert.Equal([3, 4], lines.OfType<LedgerReject>().Select(reject => reject.Line).Distinct());
    }

    [Fact]
    public async Task Records_keep_their_lines_across_the_borders_of_the_window()
    {
        var limits = new LedgerLimits { MaxRecordChars = 128 };
        var text = new StringBuilder(TemporaryLedger.Header + ",model\r\n");
        for (var i = 0; i < 2_000; i++)
            text.Append(Good).Append(",\"").Append('m', i % 40).Append("\"\r\n");
        using var ledger = TemporaryLedger.Of(text.ToString(), encoding: null);
        var rows = (await ledger.ReadAsync(new() { Limits = limits })).OfType<LedgerRow>().ToList();
        Assert.Equal(Enumerable.Range(2, 2_000), rows.Select(row => row.Line));
        Assert.All(rows, row => Assert.Equal((row.Line - 2) % 40, row.Model?.Length ?? 0));
    }

    [Fact]
    public async Task Any_garbage_gives_rows_or_rejects_and_line_numbers_never_fall()
    {
        var limits = new LedgerLimits { MaxRecordChars = 256 };
        for (ulong seed = 0; seed < 300; seed++)
        {
            using var ledger = TemporaryLedger.Of(Garbage(seed), encoding: null);
            var lines = (await ledger.ReadAsync(new() { Limits = limits })).Select(line => line.Line).ToList();
            Assert.Equal(lines.Order(), lines);
        }
    }

    private static string Garbage(ulong seed)
    {
        var dice = new SampleLedger.SplitMix64(seed);
        string[] pieces =
            ["\"", "\"\"", ",", "\n", "\r", "\r\n", Good, "\0", "x", new('y', 300), " ", "\uFEFF", "沪", ";"];
        var text = new StringBuilder(TemporaryLedger.Header + "\n");
        for (var i = 0; i < 200; i++)
            text.Append(pieces[dice.Below(pieces.Length)]);
        return text.ToString();
    }
}
