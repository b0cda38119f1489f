using System.Net;

namespace CampaignEngine.Client.Tests.Cli.Commands;

public sealed class SegmentSymbolsTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task A_draft_says_which_customers_and_cars_and_who_is_held_out()
    {
        _terminal.Server.Json(WireSamples.Campaign, HttpStatusCode.Created);
        await _terminal.RunAsync(
            "draft", "Older", "--playbook", "bdc-90", "--tiers", "A,B", "--cohorts", "gap", "--car-years-from", "3",
            "--car-years-to", "9", "--lost-within-years", "2", "--premium-to", "8000.50", "--loan", "false",
            "--holdout", "10");
        Assert.Equal(
            """{"name":"Older","playbook":"bdc-90","audience":{"segment":{"tiers":["A","B"],"cohorts":["gap"]"""
                + ""","carYearsFrom":3,"carYearsTo":9,"lostWithinYears":2,"premiumTo":8000.50,"loan":false}}"""
                + ""","holdout":10}""",
            _terminal.Server.Last.Text);
    }
}
