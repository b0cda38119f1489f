using CampaignEngine.Silo.Ledger.Reading;

namespace CampaignEngine.Silo.Tests.Ledger.Reading;

public sealed class CellSamplesTests
{
    [Fact]
    public async Task The_first_cells_that_hold_something_are_shown_of_each_column()
    {
        using var ledger = TemporaryLedger.Of("甲,乙", "1,", "2,x", ",y", "3,z", "4,");
        var samples = await SampleAsync(ledger);
        Assert.Equal(["1", "2", "3"], samples.Of(0));
        Assert.Equal(["x", "y", "z"], samples.Of(1));
    }

    [Fact]
    public async Task Looking_ends_after_the_first_lines()
    {
        using var ledger = TemporaryLedger.Of(["甲,乙", .. Enumerable.Repeat("1,", 50), "1,late"]);
        var samples = await SampleAsync(ledger);
        Assert.True(samples.IsFull);
        Assert.Empty(samples.Of(1));
    }

    private static async Task<CellSamples> SampleAsync(TemporaryLedger ledger)
    {
        using var file = (await ledger.OpenAsync()).File!;
        var samples = new CellSamples(2);
        await file.SampleAsync(samples, CancellationToken.None);
        return samples;
    }
}
