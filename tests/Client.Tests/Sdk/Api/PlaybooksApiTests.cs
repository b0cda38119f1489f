namespace CampaignEngine.Client.Tests.Sdk.Api;

public sealed class PlaybooksApiTests
{
    private const string Book =
        """{"name":"a b","version":2,"title":{"en":"D","zh":"驻"},"createdAt":"2026-01-01T00:00:00+00:00" """
        + ""","createdBy":"ops","yaml":"name: x","touches":[]}""";

    private readonly StubServer _server = new();

    [Theory]
    [InlineData(null, "/api/v1/playbooks/a%20b")]
    [InlineData(2, "/api/v1/playbooks/a%20b?version=2")]
    public async Task Without_a_version_the_newest_is_asked_for(int? version, string path)
    {
        using var client = _server.Json(Book).Client();
        await client.Playbooks.GetAsync("a b", version, CancellationToken.None);
        Assert.Equal(path, _server.Last.PathAndQuery);
    }

    [Fact]
    public async Task A_text_is_sent_as_it_is_as_YAML()
    {
        using var client = _server.Json(Book).Client();
        var added = await client.Playbooks.AddAsync("name: x # 注", CancellationToken.None);
        Assert.Equal(2, added.Version);
        Assert.Equal(("application/yaml", "name: x # 注"), (_server.Last.MediaType, _server.Last.Text));
    }
}
