using CampaignEngine.Sdk;

namespace CampaignEngine.Client.Tests.Sdk.Api;

public sealed class TextsApiTests
{
    private readonly StubServer _server = new();

    [Fact]
    public async Task A_list_brings_the_words_and_whose_they_are()
    {
        using var client = _server.Json("""{"items":[""" + WireSamples.Text + "]}").Client();

        var text = Assert.Single(await client.Texts.Of("unread", "SH001").ToListAsync());

        Assert.Equal(("多少钱", "138****1234"), (text.Words, Assert.Single(text.Policies!).Phone));
        Assert.Equal("/api/v1/texts?state=unread&dealer=SH001&limit=200", _server.Last.PathAndQuery);
    }

    [Fact]
    public async Task A_judgement_says_what_the_text_means()
    {
        using var client = _server.Json("""{"verdict":"applied","judgement":"refuses-all"}""").Client();

        Assert.Equal("applied", (await client.Texts.JudgeAsync(41, "refuses-all", CancellationToken.None)).Verdict);
        Assert.Equal(
            ("/api/v1/texts/41/judgement", """{"judgement":"refuses-all"}"""),
            (_server.Last.PathAndQuery, _server.Last.Text));
    }

    [Fact]
    public async Task Another_judgement_than_the_one_that_stands_is_a_problem()
    {
        using var client = _server.Problem(409, "text-judged").Client();

        var refused = await Assert.ThrowsAsync<CampaignProblemException>(
            () => client.Texts.JudgeAsync(41, "answered", CancellationToken.None));
        Assert.Equal("text-judged", refused.Problem.Code);
    }
}
