namespace CampaignEngine.Client.Tests.Cli.Commands;

/// <summary>What <c>group</c> asks for, and that the answer is shown.</summary>
public sealed class GroupCommandTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task The_dealers_of_a_month_are_shown_side_by_side()
    {
        _terminal.Server.Json(GroupSamples.Last);
        Assert.Equal(0, await _terminal.RunAsync("group", "--month", "2026-03"));
        Assert.StartsWith("/api/v1/group?month=2026-03", _terminal.Server.Last.PathAndQuery, StringComparison.Ordinal);
        Assert.Contains("BJ002", _terminal.Output);
        Assert.Empty(_terminal.Error);
    }

    [Fact]
    public async Task A_month_that_is_none_is_refused_before_it_is_asked() =>
        Assert.Equal(2, await _terminal.RunAsync("group", "--month", "march"));
}
