namespace CampaignEngine.Client.Tests.Sdk.Api;

public sealed class CalendarsApiTests
{
    private const string Year = """{"year":2027,"source":"notice","addedAt":"2026-01-01T00:00:00+00:00"}""";

    private readonly StubServer _server = new();

    [Fact]
    public async Task A_notice_is_sent_as_it_is_as_CSV()
    {
        using var client = _server.Json(Year).Client();
        var published = await client.Calendars.PublishAsync(
            2027, "year,2027\nsource,通知\n", CancellationToken.None);
        Assert.Equal(2027, published.Year);
        Assert.Equal(("text/csv", "year,2027\nsource,通知\n"), (_server.Last.MediaType, _server.Last.Text));
    }

    [Fact]
    public async Task All_years_are_listed()
    {
        using var client = _server.Json($$"""{"items":[{{Year}}]}""").Client();
        Assert.Equal("notice", Assert.Single(await client.Calendars.All().ToListAsync()).Source);
        Assert.Equal("GET", _server.Last.Method);
    }
}
