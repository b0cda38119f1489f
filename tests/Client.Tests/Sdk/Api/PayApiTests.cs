namespace CampaignEngine.Client.Tests.Sdk.Api;

public sealed class PayApiTests
{
    private readonly StubServer _server = new();

    [Fact]
    public async Task A_month_is_asked_for()
    {
        using var client = _server.Json(PaySamples.Month).Client();
        var pay = await client.Pay.GetAsync("SH001", "2026-03", CancellationToken.None);
        Assert.Equal(("李芳", 150m, 1), (pay.Agents[0].Agent, pay.Agents[0].Total, pay.Agents[0].Next!.Policies));
        Assert.Equal("/api/v1/dealers/SH001/pay?month=2026-03", _server.Last.PathAndQuery);
    }

    [Fact]
    public async Task Plans_are_read_and_set()
    {
        using var client = _server.Json(PaySamples.Plans).Json(PaySamples.Plans).Client();
        var plans = await client.Pay.PlansAsync("SH001", CancellationToken.None);
        Assert.Equal(2_200, plans.Plans[0].Parts[0].Amount);
        await client.Pay.SetPlanAsync(
            "SH001", new("own", "2026-03", Parts: [new("base-pay", Amount: 2_500)]), CancellationToken.None);
        Assert.Equal(("PUT", "/api/v1/dealers/SH001/pay/plans"), (_server.Last.Method, _server.Last.PathAndQuery));
        Assert.Equal(
            """{"name":"own","from":"2026-03","parts":[{"kind":"base-pay","amount":2500}]}""", _server.Last.Text);
    }

    [Fact]
    public async Task What_is_said_and_paid_goes_to_its_month()
    {
        using var client = _server.Json(PaySamples.Month).Json(PaySamples.Month).Client();
        await client.Pay.SayAsync("SH001", new("2026-03", "Li", Satisfaction: 0.9m), CancellationToken.None);
        Assert.Equal(
            ("/api/v1/dealers/SH001/pay/facts", """{"month":"2026-03","agent":"Li","satisfaction":0.9}"""),
            (_server.Last.PathAndQuery, _server.Last.Text));
        await client.Pay.MarkPaidAsync("SH001", new("renewal-specialist", "2026-03"), CancellationToken.None);
        Assert.Equal("/api/v1/dealers/SH001/pay/paid", _server.Last.PathAndQuery);
    }
}
