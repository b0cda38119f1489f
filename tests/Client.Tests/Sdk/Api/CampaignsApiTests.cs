using CampaignEngine.Sdk.Api;

namespace CampaignEngine.Client.Tests.Sdk.Api;

public sealed class CampaignsApiTests
{
    private readonly StubServer _server = new();

    [Fact]
    public async Task A_draft_goes_out_without_what_is_not_said()
    {
        using var client = _server.Json(WireSamples.Campaign, System.Net.HttpStatusCode.Created).Client();

        var campaign = await client.Campaigns.DraftAsync(
            new("Spring", "bdc-90", null, new(ExpiryFrom: new DateOnly(2026, 3, 1))), CancellationToken.None);

        Assert.Equal(7, campaign.Id);
        Assert.Equal(9000.50m, campaign.Progress.PremiumEnrolled);
        Assert.Equal(
            """{"name":"Spring","playbook":"bdc-90","audience":{"expiryFrom":"2026-03-01"}}""", _server.Last.Text);
    }

    [Fact]
    public async Task Days_are_asked_for_by_dealer_and_range()
    {
        using var client = _server
            .Json(
                """{"items":[{"day":"2026-03-01","channel":"sms","sent":2,"delivered":1,"failed":0,"suppressed":0}]}""")
            .Client();

        var days = await client.Campaigns.Days(7, new DaysAsk("SH001", new(2026, 3, 1), new(2026, 3, 9))).ToListAsync();

        Assert.Equal(2, days[0].Sent);
        Assert.Equal(
            "/api/v1/campaigns/7/days?dealer=SH001&from=2026-03-01&to=2026-03-09&limit=200", _server.Last.PathAndQuery);
    }

    [Fact]
    public async Task Uplift_is_asked_for_by_dealer()
    {
        using var client = new StubServer().Json(PromotionSamples.Uplift).Client();
        var view = await client.Campaigns.UpliftAsync(7, "SH001", CancellationToken.None);
        Assert.Equal((0.2, "helps", false), (view.Total.Difference, view.Total.Verdict, view.Months[0].IsOver));
    }
}
