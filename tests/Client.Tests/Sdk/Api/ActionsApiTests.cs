namespace CampaignEngine.Client.Tests.Sdk.Api;

public sealed class ActionsApiTests
{
    private readonly StubServer _server = new();

    [Fact]
    public async Task Only_what_is_said_is_sent()
    {
        using var client = _server.Json(ActionSamples.Reach).Json(ActionSamples.Reach).Client();
        await client.Actions.AddAsync("SH001", new(Todo: "Call again"), CancellationToken.None);
        Assert.Equal(
            ("POST", "/api/v1/dealers/SH001/actions", """{"todo":"Call again"}"""),
            (_server.Last.Method, _server.Last.PathAndQuery, _server.Last.Text));
        var item = await client.Actions.ChangeAsync(7, new(Result: "Done"), CancellationToken.None);
        Assert.Equal(
            ("PUT", "/api/v1/actions/7", """{"result":"Done"}"""),
            (_server.Last.Method, _server.Last.PathAndQuery, _server.Last.Text));
        Assert.Equal((2, true, "李芳"), (item.WeeksCarried, item.IsLate, item.Changes[0].Owner));
    }
}
