using CampaignEngine.Cli.Running;

namespace CampaignEngine.Client.Tests.Cli.Running;

public sealed class CampaignProgramTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task Success_is_0_and_a_table_for_people()
    {
        _terminal.Server.Json(WireSamples.Campaigns);

        Assert.Equal(0, await _terminal.RunAsync("list"));

        Assert.Contains("Spring", _terminal.Output);
        Assert.Contains("9,000.50", (await Shown("show", "7")).Output);
        Assert.Contains("--after c1", _terminal.Output);
        Assert.Empty(_terminal.Error);
    }

    [Fact]
    public async Task Json_is_the_wires_own()
    {
        _terminal.Server.Json(WireSamples.Campaigns);

        Assert.Equal(0, await _terminal.RunAsync("list", "--json", "--limit", "10"));

        Assert.Equal(WireSamples.Campaigns, _terminal.Output.TrimEnd());
        Assert.Equal("/api/v1/campaigns?limit=10", _terminal.Server.Last.PathAndQuery);
    }

    [Fact]
    public async Task A_refusal_is_1_and_names_the_remedy_in_the_readers_language()
    {
        _terminal.Variables["LANG"] = "zh_CN.UTF-8";
        _terminal.Server.Problem(404, "not-found");

        Assert.Equal(1, await _terminal.RunAsync("show", "7"));

        Assert.Contains("中文。", _terminal.Error);
        Assert.Contains("not-found", _terminal.Error);
        Assert.Contains("list", _terminal.Error);
        Assert.Empty(_terminal.Output);
    }

    [Fact]
    public async Task A_refusal_is_the_problem_for_machines()
    {
        _terminal.Server.Problem(409, "term-ended");

        Assert.Equal(1, await _terminal.RunAsync("policy", "pause", "12", "--json"));

        Assert.StartsWith("""{"title":"No","status":409,"code":"term-ended",""", _terminal.Error);
    }

    [Fact]
    public async Task Faulty_fields_and_places_are_listed()
    {
        _terminal.Server.Problem(
            422, "playbook-invalid",
            ""","errors":{"name":["is required"]},"places":[{"line":3,"column":5,"en":"unknown","zh":"未知"}]""");

        Assert.Equal(1, await _terminal.RunAsync("playbook", "add", _terminal.Write("x.yaml", "name: x")));

        Assert.Contains("name: is required", _terminal.Error);
        Assert.Contains("line 3, column 5: unknown", _terminal.Error);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("show")]
    [InlineData("show", "seven")]
    [InlineData("list", "--limit", "201")]
    [InlineData("progress", "7", "--month", "March")]
    [InlineData("policy", "quote", "12", "--kind", "wild")]
    [InlineData("import", "add", "/nowhere/ledger.csv")]
    public async Task A_command_that_cannot_be_is_2(params string[] args)
    {
        Assert.Equal(2, await _terminal.RunAsync(args));

        Assert.NotEmpty(_terminal.Error);
        Assert.Empty(_terminal.Server.Calls);
    }

    [Fact]
    public async Task No_answer_is_3()
    {
        _terminal.Server.Lost(times: 9);

        Assert.Equal(3, await _terminal.RunAsync("me"));

        Assert.Contains("http://engine.test/", _terminal.Error);
        Assert.Contains("CAMPAIGN_SERVER", _terminal.Error);
    }

    [Fact]
    public async Task No_server_is_2_and_names_the_ways_to_give_one()
    {
        _terminal.Variables.Remove("CAMPAIGN_SERVER");

        Assert.Equal(2, await _terminal.RunAsync("me"));

        Assert.Contains("campaign login", _terminal.Error);
    }

    [Fact]
    public async Task Signs_that_steer_a_terminal_are_not_passed_on()
    {
        _terminal.Server.Json("""{"name":"\u001b[2Jops","role":"operator"}""");

        await _terminal.RunAsync("me");

        Assert.DoesNotContain('\u001b', _terminal.Output);
        Assert.Contains("?[2Jops", _terminal.Output);
    }

    [Fact]
    public async Task A_key_makes_a_write_repeatable()
    {
        _terminal.Server.Json(WireSamples.Campaign);

        await _terminal.RunAsync("launch", "7", "--key", "launch-7");

        Assert.Equal("launch-7", _terminal.Server.Last.Key);
    }

    [Theory]
    [InlineData("@ops", "%40ops")]
    [InlineData("@/etc/hostname", "%40%2Fetc%2Fhostname")]
    public async Task A_word_that_starts_with_an_at_sign_names_no_file(string plate, string asked)
    {
        _terminal.Server.Json("""{"items":[]}""");

        Assert.Equal(0, await _terminal.RunAsync("policy", "find", "--plate", plate));

        Assert.Equal("/api/v1/policies?plate=" + asked, _terminal.Server.Last.PathAndQuery);
    }

    [Theory]
    [InlineData("en", "--key is 1 to 200 visible ASCII characters")]
    [InlineData("zh", "--key 须为 1 至 200 个可见 ASCII 字符")]
    public async Task A_key_that_no_header_takes_is_a_fault_of_the_command(string language, string told)
    {
        foreach (var key in new[] { "a\nb", "a b", "键", "", new string('k', 201) })
        {
            Assert.Equal(2, await _terminal.RunAsync("launch", "7", "--key", key, "--lang", language));
            Assert.StartsWith($"{(language == "en" ? "Error: " : "错误：")}{told}", _terminal.Error);
        }
        Assert.Empty(_terminal.Server.Calls);
    }

    [Theory]
    [InlineData(32, 0, "")]
    [InlineData(28, 2, "Error: gone")]
    public async Task Help_that_cannot_be_written_ends_in_order(int fault, int code, string told)
    {
        await using var output = new StreamWriter(new FaultyStream(fault)) { AutoFlush = true };

        Assert.Equal(code, await CampaignProgram.RunAsync(
            ["--help"], _terminal.Around() with { Output = output }, CancellationToken.None));

        Assert.Equal(told, _terminal.Error.TrimEnd());
    }

    private async Task<(int Code, string Output)> Shown(params string[] args)
    {
        _terminal.Server.Json(WireSamples.Campaign);
        return (await _terminal.RunAsync(args), _terminal.Output);
    }

    /// <summary>Takes nothing, for a reason that the system numbers.</summary>
    private sealed class FaultyStream(int fault) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("gone", fault);
    }
}
