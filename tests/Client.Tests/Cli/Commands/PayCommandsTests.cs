namespace CampaignEngine.Client.Tests.Cli.Commands;

/// <summary>What the commands about pay ask for; facts as <c>PayFactSymbols</c> reads them.</summary>
public sealed class PayCommandsTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task Facts_of_a_month_are_said()
    {
        _terminal.Server.Json(PaySamples.Month);
        Assert.Equal(0, await _terminal.RunAsync(
            "dealer", "pay-facts", "SH001", "2026-03", "李芳", "--satisfaction", "0.95", "--plan", "half-year-plan"));
        Assert.Equal("/api/v1/dealers/SH001/pay/facts", _terminal.Server.Last.PathAndQuery);
        Assert.Equal(
            """{"month":"2026-03","agent":"李芳","plan":"half-year-plan","satisfaction":0.95}""",
            System.Text.RegularExpressions.Regex.Unescape(_terminal.Server.Last.Text));
    }

    [Fact]
    public async Task A_month_is_paid_with_the_sum_that_was_confirmed()
    {
        string[] command = ["dealer", "pay-month", "SH001", "2026-03", "renewal-specialist"];
        _terminal.Server.Json(PaySamples.Month);
        (_terminal.CanAsk, _terminal.Typed) = (true, "n\n");
        Assert.Equal(130, await _terminal.RunAsync(command));
        Assert.Contains("150.00 yuan", _terminal.Error);
        _terminal.Server.Json(PaySamples.Month).Json(PaySamples.Month);
        Assert.Equal(0, await _terminal.RunAsync([.. command, "--yes"]));
        Assert.Equal(
            """{"plan":"renewal-specialist","month":"2026-03","total":150}""", _terminal.Server.Last.Text);
    }

    [Fact]
    public async Task Plans_are_listed_written_and_ended()
    {
        _terminal.Server.Json(PaySamples.Plans).Json(PaySamples.Plans).Json(PaySamples.Plans);
        Assert.Equal(0, await _terminal.RunAsync("dealer", "pay-plans", "SH001"));
        Assert.Contains("2200 yuan a month.", _terminal.Output);
        const string Plan = """{"name":"own","from":"2026-05","parts":[{"kind":"base-pay","amount":2500}]}""";
        Assert.Equal(0, await _terminal.RunAsync("dealer", "pay-plan", "SH001", _terminal.Write("plan.json", Plan)));
        Assert.Equal(Plan, _terminal.Server.Last.Text);
        Assert.Equal(0, await _terminal.RunAsync(
            "dealer", "end-pay-plan", "SH001", "renewal-specialist", "2026-06"));
        Assert.Equal("""{"name":"renewal-specialist","until":"2026-06"}""", _terminal.Server.Last.Text);
    }

    [Fact]
    public async Task Leaders_of_a_quarter_are_shown_after_names_were_allowed()
    {
        _terminal.Server.Json(PaySamples.Leaders).Json(PaySamples.Leaders);
        Assert.Equal(0, await _terminal.RunAsync(
            "dealer", "leaders", "SH001", "--quarter", "2026-Q2", "--names", "show"));
        Assert.Equal("/api/v1/dealers/SH001/pay/leaders?quarter=2026-Q2", _terminal.Server.Last.PathAndQuery);
        Assert.Contains("王敏", _terminal.Output);
        Assert.Contains("Champion", _terminal.Output);
    }

    [Fact]
    public async Task A_file_that_is_no_plan_is_refused_before_it_is_sent()
    {
        var file = _terminal.Write("plan.json", "name: own");
        Assert.Equal(2, await _terminal.RunAsync("dealer", "pay-plan", "SH001", file));
        Assert.Contains("no pay plan in JSON", _terminal.Error);
    }
}
