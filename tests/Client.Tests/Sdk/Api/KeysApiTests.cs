namespace CampaignEngine.Client.Tests.Sdk.Api;

public sealed class KeysApiTests
{
    private const string Key =
        """{"id":3,"name":"li","role":"agent","prefix":"ce_ab","createdAt":"2026-01-01T00:00:00+00:00" """
        + ""","createdBy":"ops"}""";

    private readonly StubServer _server = new();

    [Fact]
    public async Task A_wish_without_dealers_names_none_and_the_token_comes_back()
    {
        using var client = _server.Json($$"""{"key":{{Key}},"token":"ce_secret"}""").Client();
        var made = await client.Keys.AddAsync(new("li", "agent"), CancellationToken.None);
        Assert.Equal("""{"name":"li","role":"agent"}""", _server.Last.Text);
        Assert.Equal(("ce_secret", null), (made.Token, made.Key.Dealers));
    }

    [Fact]
    public async Task A_key_is_revoked_without_a_body()
    {
        using var client = _server.NoContent().Client();
        await client.Keys.RevokeAsync(3, CancellationToken.None);
        Assert.Equal(("DELETE", "/api/v1/keys/3"), (_server.Last.Method, _server.Last.PathAndQuery));
        Assert.Empty(_server.Last.Body);
    }

    [Fact]
    public async Task All_keys_are_read_to_the_last_part()
    {
        using var client = _server.Json($$"""{"items":[{{Key}}],"next":"c1"}""")
            .Json($$"""{"items":[{{Key}}]}""").Client();
        Assert.Equal(2, (await client.Keys.All().ToListAsync()).Count);
        Assert.Contains("after=c1", _server.Last.PathAndQuery);
    }
}
