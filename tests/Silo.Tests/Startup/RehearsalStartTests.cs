using CampaignEngine.Silo.Startup;

namespace CampaignEngine.Silo.Tests.Startup;

public sealed class RehearsalStartTests
{
    [Theory]
    [InlineData("2026-07-15 2027-03-01", "2026-04-15")]
    [InlineData("2006-03-07 2027-03-01 2027-03-05", "2026-11-30")]
    [InlineData("2027-03-01 2027-03-05 2072-03-01", "2026-11-30")]
    [InlineData("2027-03-01", "2026-11-30")]
    public void A_rehearsal_begins_where_most_terms_can_be_worked(string expiries, string start)
    {
        var terms = new SortedDictionary<DateOnly, int>(
            expiries.Split(' ').ToDictionary(DateOnly.Parse, _ => 1));
        Assert.Equal(DateOnly.Parse(start), RehearsalStart.StartFor(terms));
    }

    [Fact]
    public async Task Real_time_has_no_first_day_and_reads_no_ledger()
    {
        var options = new RunOptions("nowhere.csv", "bdc-90", null, Pace: null, "sample", UntilDone: false,
            null, null, null, 0, null);
        Assert.Null(await RehearsalStart.OfAsync(options, CancellationToken.None));
    }
}
