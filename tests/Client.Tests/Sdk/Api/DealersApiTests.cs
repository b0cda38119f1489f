using CampaignEngine.Sdk.Api;

namespace CampaignEngine.Client.Tests.Sdk.Api;

public sealed class DealersApiTests
{
    [Fact]
    public async Task A_dealers_progress_is_asked_for_by_campaign()
    {
        var server = new StubServer();
        using var client = server.Json("""{"items":[]}""").Client();
        Assert.Empty((await client.Dealers.Progress("SH001", 7).PartAsync(new(), CancellationToken.None)).Items);
        Assert.Equal("/api/v1/dealers/SH001/progress?campaign=7", server.Last.PathAndQuery);
    }

    [Fact]
    public async Task Churn_is_asked_for_with_the_months_that_are_named()
    {
        var server = new StubServer();
        using var client = server.Json(ChurnSamples.Churn).Json(ChurnSamples.Insurers).Client();

        var churn = await client.Dealers.ChurnAsync("SH/01", "2026-01", null, CancellationToken.None);
        Assert.Equal("/api/v1/dealers/SH%2F01/churn?from=2026-01", server.Last.PathAndQuery);
        Assert.Equal((0.6m, null), (churn.Rates[0].Value, churn.Rates[1].Value));

        var insurers = await client.Dealers.InsurersAsync("SH001", null, "2026-03", CancellationToken.None);
        Assert.Equal("/api/v1/dealers/SH001/insurers?to=2026-03", server.Last.PathAndQuery);
        Assert.Equal("fits", insurers.Core.Fit);
    }

    [Fact]
    public async Task Lost_terms_are_filtered_by_what_is_named_only()
    {
        var server = new StubServer();
        using var client = server.Json(ChurnSamples.Lost).Client();

        var lost = await client.Dealers.Lost("SH001", new(Month: "2026-03", Group: "competitor", DaysLeft: 15))
            .PartAsync(PartAsk.First, CancellationToken.None);

        Assert.Equal(
            "/api/v1/dealers/SH001/lost?month=2026-03&group=competitor&daysLeft=15", server.Last.PathAndQuery);
        Assert.Equal("平安", Assert.Single(lost.Items).Destination);
    }
}
