using CampaignEngine.Grains.Campaigns;
using CampaignEngine.SampleLedger;
using CampaignEngine.Silo.Ledger.Reading;

namespace CampaignEngine.Silo.Tests.Ledger.Reading;

public sealed class SampleLedgerTests
{
    private static readonly SampleOptions Large = new() { Rows = 20_000, Dealers = 30, Seed = 7 };

    [Fact]
    public async Task The_committed_ledger_is_what_the_generator_writes()
    {
        using var text = new StringWriter();
        LedgerCsv.Write(text, new SampleOptions());
        Assert.Equal(await File.ReadAllTextAsync(CommittedLedger()), text.ToString());
    }

    [Fact]
    public async Task Every_generated_row_is_readable_and_no_term_repeats()
    {
        using var ledger = TemporaryLedger.Written(stream =>
        {
            using var text = new StreamWriter(stream, leaveOpen: true);
            LedgerCsv.Write(text, Large);
        });
        var lines = await ledger.ReadAsync();
        Assert.Empty(lines.OfType<LedgerReject>());
        var rows = lines.OfType<LedgerRow>().ToList();
        Assert.Equal(Large.Rows, rows.Count);
        Assert.Equal(rows.Count, rows.DistinctBy(Term).Count());
        Assert.Equal(rows.Count, Distinct(rows, row => row.PolicyNo));
        Assert.Equal(Distinct(rows, row => row.Vin), Distinct(rows, row => row.Plate));
        Assert.Equal(Large.Dealers, Distinct(rows, row => row.DealerCode));
    }

    [Fact]
    public void Terms_spread_over_twelve_months_with_the_seasons_of_the_trade()
    {
        var rows = new LedgerGenerator(Large).Rows().ToList();
        Assert.All(rows, row =>
            Assert.InRange(row.Expiry, Large.FirstExpiry, Large.FirstExpiry.AddYears(1).AddDays(-1)));
        Assert.All(rows, row => Assert.Equal(row.Expiry, row.Start.AddDays(-1).AddYears(1)));
        var byMonth = rows.CountBy(row => row.Expiry.Month).ToDictionary();
        Assert.Equal([1, 2, 10], byMonth.OrderBy(
            month => month.Value).Take(3).Select(month => month.Key).Order());
        Assert.Equal([5, 6, 11], byMonth.OrderByDescending(
            month => month.Value).Take(3).Select(month => month.Key).Order());
        Assert.InRange(rows.Count(row => row.IsCompulsory), rows.Count * 14 / 100, rows.Count * 16 / 100);
    }

    [Fact]
    public void Phones_are_of_a_prefix_that_no_carrier_has() =>
        Assert.All(new LedgerGenerator(Large).Rows(), row =>
            Assert.StartsWith("169", row.Vehicle.Phone, StringComparison.Ordinal));

    [Fact]
    public void Unknown_or_impossible_options_are_refused()
    {
        Assert.Null(SampleOptions.Parse(["--rows", "0"]));
        Assert.Null(SampleOptions.Parse(["--rows"]));
        Assert.Null(SampleOptions.Parse(["--colour", "red"]));
        Assert.Equal(
            new SampleOptions { Rows = 5, Seed = 1, FirstExpiry = new(2027, 1, 1), Out = "x.csv" },
            SampleOptions.Parse(["--rows", "5", "--seed", "1", "--first-expiry", "2027-01-01", "--out",
                "x.csv"]));
    }

    private static int Distinct(List<LedgerRow> rows, Func<LedgerRow, string?> key) =>
        rows.Select(key).Distinct(StringComparer.Ordinal).Count();

    private static (string, string?, InsuranceLine, DateOnly) Term(LedgerRow row) =>
        (row.DealerCode, row.Vin, row.InsuranceLine, row.ExpiryDate);

    private static string CommittedLedger()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CampaignEngine.sln")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "deploy", "sample", "ledger.csv");
    }
}
