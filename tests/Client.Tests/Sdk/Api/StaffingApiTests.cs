namespace CampaignEngine.Client.Tests.Sdk.Api;

public sealed class StaffingApiTests
{
    private readonly StubServer _server = new();

    [Fact]
    public async Task A_forecast_is_asked_for_with_days_and_agents()
    {
        using var client = _server.Json(StaffingSamples.Forecast).Json(StaffingSamples.Forecast).Client();
        var view = await client.Staffing.GetAsync("SH001", null, null, CancellationToken.None);
        Assert.Equal("/api/v1/dealers/SH001/staffing", _server.Last.PathAndQuery);
        Assert.Equal((2, 1.09m, "under", -100), (
            view.Whole.Needed, view.Months[0].NeededByTalk!.Usual, view.Daily[0].Fit, view.OneMore.NotMade));
        Assert.Null(view.OneFewer!.Saturation);
        await client.Staffing.GetAsync("SH001", 60, 3, CancellationToken.None);
        Assert.Equal("/api/v1/dealers/SH001/staffing?days=60&agents=3", _server.Last.PathAndQuery);
    }

    [Fact]
    public async Task Only_what_is_said_is_sent()
    {
        using var client = _server.Json(StaffingSamples.Forecast).Client();
        await client.Staffing.SetAsync(
            "SH001", new(new(TalkMinutes: 200), [new("Li", DaysOff: [new(2026, 3, 9)])]), CancellationToken.None);
        Assert.Equal("PUT", _server.Last.Method);
        Assert.Equal(
            """{"assumptions":{"talkMinutes":200},"agents":[{"name":"Li","daysOff":["2026-03-09"]}]}""",
            _server.Last.Text);
    }
}
