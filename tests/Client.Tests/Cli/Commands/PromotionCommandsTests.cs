using CampaignEngine.Cli.Running;

namespace CampaignEngine.Client.Tests.Cli.Commands;

/// <summary>What <c>PromotionCommands</c> ask for, and what <c>PromotionTables</c> shows of the answers.</summary>
public sealed class PromotionCommandsTests : IDisposable
{
    private readonly Terminal _terminal = new();
    private readonly string _file = Path.GetTempFileName();

    public void Dispose()
    {
        _terminal.Dispose();
        File.Delete(_file);
    }

    [Fact]
    public async Task Promotions_are_shown_with_their_days_and_what_customers_earn()
    {
        _terminal.Server.Json(PromotionSamples.Promotions);
        Assert.Equal(0, await _terminal.RunAsync("dealer", "promotions", "SH001"));
        Assert.Equal("/api/v1/dealers/SH001/promotions", _terminal.Server.Last.PathAndQuery);
        Assert.All(
            ["Member week", "First week of the month", "Service of the workshop", "Commercial", "1.5"],
            shown => Assert.Contains(shown, _terminal.Output));
    }

    [Fact]
    public async Task What_was_printed_can_be_sent_back_with_a_reason()
    {
        await File.WriteAllTextAsync(_file, PromotionSamples.Promotions);
        _terminal.Server.Json(PromotionSamples.Promotions);
        await _terminal.RunAsync("dealer", "promotions", "SH001", "--file", _file, "--reason", "Again");
        Assert.Equal("PUT", _terminal.Server.Last.Method);
        Assert.StartsWith("{\"promotions\":[{\"name\":{\"en\":\"Member week\"", _terminal.Server.Last.Text);
        Assert.EndsWith("\"reason\":\"Again\"}", _terminal.Server.Last.Text);
        Assert.DoesNotContain("edits", _terminal.Server.Last.Text);
    }

    [Fact]
    public async Task A_file_that_is_no_json_is_told_and_not_sent()
    {
        await File.WriteAllTextAsync(_file, "name: x");
        Assert.Equal(ExitCodes.Usage, await _terminal.RunAsync("dealer", "promotions", "SH001", "--file", _file));
    }

    [Fact]
    public async Task Points_are_shown_with_their_sums()
    {
        _terminal.Server.Json(PromotionSamples.Loyalty);
        await _terminal.RunAsync("dealer", "loyalty", "SH001");
        Assert.Equal("/api/v1/dealers/SH001/loyalty", _terminal.Server.Last.PathAndQuery);
        Assert.All(["412", "6,402", "6,000", "402", "138****5678"], shown => Assert.Contains(shown, _terminal.Output));
    }

    [Fact]
    public async Task Points_are_redeemed_with_a_reason()
    {
        _terminal.Server.Json(PromotionSamples.Member);
        await _terminal.RunAsync("dealer", "redeem", "SH001", "7", "--points", "6000", "--reason", "Car wash");
        Assert.Equal("/api/v1/dealers/SH001/loyalty/7", _terminal.Server.Last.PathAndQuery);
        Assert.Equal("""{"points":6000,"reason":"Car wash"}""", _terminal.Server.Last.Text);
        Assert.Contains("402", _terminal.Output);
    }
}
