using CampaignEngine.Sdk;
using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Sdk.Http;

public sealed class CallsTests : IDisposable
{
    private readonly StubServer _server = new();
    private readonly HttpClient _http;

    public CallsTests() => _http = _server.Http();

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData("http://engine.test", "/api/v1/me")]
    [InlineData("http://engine.test/", "/api/v1/me")]
    [InlineData("http://engine.test/behind/", "/behind/api/v1/me")]
    public async Task A_path_is_appended_to_the_address_whatever_its_end(string address, string path)
    {
        _server.Json(WireSamples.Me);
        await Calls(StubServer.Patient() with { Server = new Uri(address) })
            .GetAsync(Routes.Me, ViewsJson.Default.MeView, CancellationToken.None);
        Assert.Equal(path, _server.Last.PathAndQuery);
    }

    [Theory]
    [InlineData("secret", "Bearer secret")]
    [InlineData(null, null)]
    public async Task A_token_is_sent_when_there_is_one(string? token, string? header)
    {
        _server.Json(WireSamples.Me);
        await Calls(StubServer.Patient() with { Token = token })
            .GetAsync(Routes.Me, ViewsJson.Default.MeView, CancellationToken.None);
        Assert.Equal(header, _server.Last.Token);
    }

    [Fact]
    public async Task Each_write_gets_a_key_of_its_own_unless_one_is_fixed()
    {
        var calls = Calls(StubServer.Patient());
        foreach (var one in new[] { calls, calls, calls.WithKey("k1"), calls.WithKey("k1") })
            await WriteAsync(one);
        var keys = _server.Calls.Select(call => call.Key).ToList();
        Assert.Equal(["k1", "k1"], keys[2..]);
        Assert.Equal(3, keys.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task No_content_where_an_answer_is_due_is_told_as_unreadable()
    {
        _server.NoContent();
        var problem = await Assert.ThrowsAsync<CampaignProblemException>(
            () => Calls(StubServer.Patient()).WriteAsync(
            Write.Post(Routes.Keys), ViewsJson.Default.NewKey, CancellationToken.None));
        Assert.Equal((204, "answer-unreadable"), (problem.Status, problem.Code));
    }

    [Fact]
    public async Task No_content_where_it_may_be_is_nothing()
    {
        _server.NoContent();
        Assert.Null(await Calls(StubServer.Patient()).WriteMaybeAsync(
            Write.Post(Routes.TaskNext), ViewsJson.Default.CallTask, CancellationToken.None));
    }

    [Fact]
    public async Task A_stream_that_is_opened_once_is_not_tried_again()
    {
        _server.Lost().Json(WireSamples.Me);
        var calls = Calls(StubServer.Patient());
        await Assert.ThrowsAsync<CampaignUnreachableException>(() => calls.OpenOnceAsync(
            () => calls.Request(HttpMethod.Get, Routes.Live), CancellationToken.None));
        Assert.Single(_server.Calls);
    }

    private Calls Calls(CampaignClientOptions options) => new(_http, options, null);

    private Task WriteAsync(Calls calls)
    {
        _server.NoContent();
        return calls.WriteAsync(Write.Delete("/api/v1/keys/3"), CancellationToken.None);
    }
}
