namespace CampaignEngine.Client.Tests.Cli.Commands;

/// <summary>What the commands about action items ask for, and what <c>ActionTables</c> shows of the answers.</summary>
public sealed class ActionCommandsTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("dealer actions SH001 --state open", true, "GET /api/v1/dealers/SH001/actions?state=open", "95.0 %")]
    [InlineData("dealer action 7", false, "GET /api/v1/actions/7", "95.0 % were reached")]
    [InlineData("dealer action 7 --result Done", false, "PUT /api/v1/actions/7", "2026-03-01 late")]
    [InlineData(
        "dealer add-action SH001 --measure reach --todo Call", false, "POST /api/v1/dealers/SH001/actions", "Reach")]
    public async Task Items_are_listed_shown_changed_and_added(
        string arguments, bool isList, string asked, string shown)
    {
        _terminal.Server.Json(isList ? ActionSamples.List : ActionSamples.Reach);
        Assert.Equal(0, await _terminal.RunAsync(arguments.Split(' ')));
        var last = _terminal.Server.Last;
        Assert.StartsWith(asked, $"{last.Method} {last.PathAndQuery}", StringComparison.Ordinal);
        Assert.Contains(shown, _terminal.Output, StringComparison.Ordinal);
    }
}
