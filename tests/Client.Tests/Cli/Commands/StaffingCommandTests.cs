namespace CampaignEngine.Client.Tests.Cli.Commands;

/// <summary>What <c>dealer staffing</c> asks for, and what <c>StaffingTables</c> shows of the answer.</summary>
public sealed class StaffingCommandTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("SH001", "")]
    [InlineData("SH001 --days 60 --agents 3", "?days=60&agents=3")]
    public async Task The_forecast_is_asked_for_and_shown(string arguments, string query)
    {
        _terminal.Server.Json(StaffingSamples.Forecast);
        Assert.Equal(0, await _terminal.RunAsync(["dealer", "staffing", .. arguments.Split(' ')]));
        Assert.Equal("/api/v1/dealers/SH001/staffing" + query, _terminal.Server.Last.PathAndQuery);
        Assert.All(
            ["2026-03-09", "1,320", "109.1 %", "One more", "One fewer", "-100"],
            shown => Assert.Contains(shown, _terminal.Output));
    }
}
