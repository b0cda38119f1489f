namespace CampaignEngine.Client.Tests.Cli.Commands;

public sealed class SelfCommandsTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public SelfCommandsTests()
    {
        _terminal.Variables.Remove("CAMPAIGN_SERVER");
        _terminal.Variables.Remove("CAMPAIGN_TOKEN");
    }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task Login_checks_and_remembers_a_typed_token()
    {
        _terminal.Server.Json(WireSamples.Me).Json(WireSamples.Me);
        _terminal.Typed = " typed \n";

        Assert.Equal(0, await _terminal.RunAsync("login", "--server", "http://engine.test"));
        Assert.Equal(0, await _terminal.RunAsync("me"));

        Assert.All(_terminal.Server.Calls, call => Assert.Equal("Bearer typed", call.Token));
    }

    [Fact]
    public async Task Login_asks_anew_although_a_token_is_remembered()
    {
        _terminal.Server.Json(WireSamples.Me).Json(WireSamples.Me);
        _terminal.Typed = "first\n";
        await _terminal.RunAsync("login", "--server", "http://engine.test");
        _terminal.Typed = "second\n";

        Assert.Equal(0, await _terminal.RunAsync("login"));

        Assert.Equal("Bearer second", _terminal.Server.Last.Token);
    }

    [Fact]
    public async Task A_refused_token_is_not_remembered()
    {
        _terminal.Server.Problem(401, "token-required");

        Assert.Equal(1, await _terminal.RunAsync("login", "--server", "http://engine.test", "--token", "wrong"));

        Assert.False(Directory.Exists(Path.Combine(_terminal.Home, ".config")));
    }

    [Fact]
    public async Task A_person_types_the_token_unseen()
    {
        _terminal.Server.Json(WireSamples.Me);
        (_terminal.CanAsk, _terminal.Typed, _terminal.TypedUnseen) = (true, "seen\n", "unseen");

        Assert.Equal(0, await _terminal.RunAsync("login", "--server", "http://engine.test"));

        Assert.Equal("Bearer unseen", _terminal.Server.Last.Token);
    }

    [Fact]
    public async Task An_empty_variable_is_no_token()
    {
        _terminal.Variables["CAMPAIGN_TOKEN"] = "";
        _terminal.Server.Json(WireSamples.Me);
        _terminal.Typed = "typed\n";

        Assert.Equal(0, await _terminal.RunAsync("login", "--server", "http://engine.test"));

        Assert.Equal("Bearer typed", _terminal.Server.Last.Token);
    }

    [Fact]
    public async Task A_typed_token_that_no_header_takes_is_2()
    {
        _terminal.Typed = "two words\n";

        Assert.Equal(2, await _terminal.RunAsync("login", "--server", "http://engine.test", "--lang", "zh"));

        Assert.Contains("令牌", _terminal.Error);
        Assert.Empty(_terminal.Server.Calls);
    }

    [Fact]
    public async Task A_login_without_token_is_2() =>
        Assert.Equal(2, await _terminal.RunAsync("login", "--server", "http://engine.test"));
}
