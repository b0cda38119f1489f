namespace CampaignEngine.Client.Tests.Cli.Commands;

public sealed class LiveCommandTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task Machines_get_the_data_of_each_event_on_a_line()
    {
        _terminal.Server.Events(WireSamples.Events("41"));

        Assert.Equal(0, await _terminal.RunAsync("live", "--json", "--count", "1"));

        Assert.Equal(
            [WireSamples.Clock, WireSamples.LiveMove],
            _terminal.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [Fact]
    public async Task People_see_campaigns_by_name_move()
    {
        _terminal.Server.Json(WireSamples.Campaigns).Json("""{"items":[]}""").Events(WireSamples.Events("41"));

        Assert.Equal(0, await _terminal.RunAsync("live", "--count", "1"));

        Assert.Contains("Spring", _terminal.Output);
        Assert.Contains("Rehearsal clock 2026-03-01 08:00", _terminal.Output);
    }

    [Fact]
    public async Task One_dealer_is_followed_alone()
    {
        _terminal.Server.Json("""{"items":[""" + WireSamples.Campaign + "]}").Json(WireSamples.Shares)
            .Events(WireSamples.Events("41"));

        Assert.Equal(0, await _terminal.RunAsync("live", "--dealer", "SH001", "--count", "1"));

        Assert.Equal("/api/v1/live?dealer=SH001", _terminal.Server.Last.PathAndQuery);
    }

    [Fact]
    public async Task A_reset_loads_everything_anew()
    {
        _terminal.Server.Json("""{"items":[]}""").Events("event: reset\ndata: {}\n\n" + WireSamples.Events("41"))
            .Json("""{"items":[""" + WireSamples.Campaign + "]}");

        Assert.Equal(0, await _terminal.RunAsync("live", "--count", "1"));

        Assert.Contains("Spring", _terminal.Output);
    }
}
