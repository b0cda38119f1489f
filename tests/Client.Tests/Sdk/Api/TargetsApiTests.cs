namespace CampaignEngine.Client.Tests.Sdk.Api;

public sealed class TargetsApiTests
{
    private readonly StubServer _server = new();

    [Fact]
    public async Task A_target_is_set_for_its_month()
    {
        using var client = _server.Json(WireSamples.Dealer).Client();
        var dealer = await client.Targets.SetMonthAsync(
            "SH001", "2026-03", new(40, 120000m), CancellationToken.None);
        Assert.Equal(40, dealer.Targets[0].Renewals);
        Assert.Equal(
            ("PUT", "/api/v1/dealers/SH001/targets/2026-03"), (_server.Last.Method, _server.Last.PathAndQuery));
        Assert.Equal("""{"renewals":40,"premium":120000}""", _server.Last.Text);
    }

    [Fact]
    public async Task A_year_is_asked_for_proposed_and_adopted()
    {
        using var client = _server.Json(TargetSamples.Year).Json(TargetSamples.Proposal).Json(TargetSamples.Year)
            .Client();
        var year = await client.Targets.GetAsync("SH001", null, CancellationToken.None);
        Assert.Equal((0.9m, 76), (
            year.Whole.Attainment, year.Months[0].Standing.Forecast!.Expected));
        Assert.Equal("/api/v1/dealers/SH001/targets", _server.Last.PathAndQuery);
        var proposal = await client.Targets.ProposeAsync(
            "SH001", 2027, new(new(LastRate: 0.6m)), CancellationToken.None);
        Assert.Equal("""{"inputs":{"lastRate":0.6}}""", _server.Last.Text);
        await client.Targets.AdoptAsync(
            "SH001", 2027, new(proposal.Renewals, proposal.Premium, "Board", proposal.Inputs), CancellationToken.None);
        Assert.Equal(
            """{"renewals":600,"premium":1800000,"reason":"Board","inputs":{"lastRate":0.6,"expiringBase":1000}}""",
            _server.Last.Text);
    }

    [Fact]
    public async Task Bounds_and_figures_are_set_by_their_names()
    {
        using var client = _server.Json(TargetSamples.Year).Json(TargetSamples.Year).Client();
        await client.Targets.SetGoalAsync("SH001", "reach", new(0.97m, null), CancellationToken.None);
        Assert.Equal(("/api/v1/dealers/SH001/goals/reach", """{"atLeast":0.97}"""), (
            _server.Last.PathAndQuery, _server.Last.Text));
        await client.Targets.SetKpisAsync("SH001", new([new("cars-per-day", 20)]), CancellationToken.None);
        Assert.Equal("""{"kpis":[{"name":"cars-per-day","value":20}]}""", _server.Last.Text);
    }
}
