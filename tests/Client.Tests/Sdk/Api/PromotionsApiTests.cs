namespace CampaignEngine.Client.Tests.Sdk.Api;

public sealed class PromotionsApiTests
{
    private readonly StubServer _server = new();

    [Fact]
    public async Task Promotions_are_read_and_only_what_is_said_is_sent()
    {
        using var client = _server.Json(PromotionSamples.Promotions).Json(PromotionSamples.Promotions).Client();
        var view = await client.Promotions.GetAsync("SH001", CancellationToken.None);
        Assert.Equal(("boost", 1.5m, "Member day"), (
            view.Promotions[0].Kind, view.Rates[0].PerYuan, view.Edits[0].Reason));
        await client.Promotions.SetAsync(
            "SH001", new(null, [new(new(2026, 4, 1), 2, 0)], "More"), CancellationToken.None);
        Assert.Equal(
            """{"rates":[{"from":"2026-04-01","perYuan":2,"perVisit":0}],"reason":"More"}""", _server.Last.Text);
    }

    [Fact]
    public async Task Points_are_read_and_redeemed_by_policy()
    {
        using var client = _server.Json(PromotionSamples.Loyalty).Json(PromotionSamples.Member).Client();
        var loyalty = await client.Promotions.LoyaltyAsync("SH001", CancellationToken.None);
        Assert.Equal(402m, loyalty.Members[0].Balance);
        var member = await client.Promotions.RedeemAsync("SH001", 7, new(5, "Wash"), CancellationToken.None);
        Assert.Equal(("/api/v1/dealers/SH001/loyalty/7", 7), (_server.Last.PathAndQuery, member.Policy));
    }
}
