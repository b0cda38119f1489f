using CampaignEngine.Cli.Running;

namespace CampaignEngine.Client.Tests.Cli.Running;

/// <summary>What a <see cref="Run"/> takes from the command line and gives to people and machines.</summary>
public sealed class RunTests : IDisposable
{
    private const string Last = """{"items":[""" + WireSamples.Campaign + "]}";

    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task A_whole_list_is_read_part_by_part_and_has_no_more()
    {
        _terminal.Server.Json(WireSamples.Campaigns).Json(Last);
        Assert.Equal(ExitCodes.Done, await _terminal.RunAsync("list", "--all"));
        Assert.Contains("after=c1", _terminal.Server.Last.PathAndQuery);
        Assert.DoesNotContain("More follow", _terminal.Output);
    }

    [Fact]
    public async Task A_list_goes_on_where_it_is_told_to()
    {
        _terminal.Server.Json(Last);
        await _terminal.RunAsync("list", "--limit", "7", "--after", "c1");
        Assert.Equal("/api/v1/campaigns?limit=7&after=c1", _terminal.Server.Last.PathAndQuery);
    }

    [Fact]
    public async Task Machines_are_not_told_that_more_follow()
    {
        _terminal.Server.Json(WireSamples.Campaigns);
        await _terminal.RunAsync("list", "--json");
        Assert.Equal(WireSamples.Campaigns, _terminal.Output.TrimEnd());
    }

    [Fact]
    public async Task A_named_token_and_server_win_over_the_environment()
    {
        _terminal.Server.Json(WireSamples.Me);
        await _terminal.RunAsync("me", "--token", "other");
        Assert.Equal("Bearer other", _terminal.Server.Last.Token);
    }

    [Fact]
    public async Task A_key_makes_every_repeat_of_a_write_the_same()
    {
        _terminal.Server.Json(WireSamples.Answer).Json(WireSamples.Answer);
        await _terminal.RunAsync("policy", "pause", "12", "--key", "k1");
        Assert.Equal("k1", _terminal.Server.Last.Key);
        await _terminal.RunAsync("policy", "pause", "12");
        Assert.NotEqual("k1", _terminal.Server.Last.Key);
    }
}
