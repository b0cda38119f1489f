namespace CampaignEngine.Client.Tests.Cli.Commands;

/// <summary>What <c>dealer churn</c>, <c>insurers</c> and <c>lost</c> ask for, and that the answer is shown.</summary>
public sealed class ChurnCommandsTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    public static TheoryData<string, string, string, string> Calls { get; } = new()
    {
        { "churn SH001", ChurnSamples.Churn, "/churn", "60.0 %" },
        { "churn SH001 --from 2026-01 --to 2026-03", ChurnSamples.Churn, "/churn?from=2026-01&to=2026-03", "Rival" },
        { "insurers SH001 --from 2026-01", ChurnSamples.Insurers, "/insurers?from=2026-01", "As wanted" },
        { "lost SH001", ChurnSamples.Lost, "/lost", "沪A12345" },
        {
            "lost SH001 --month 2026-03 --reason telesales --insurer ping-an --cohort gap --tier A --days-left 15",
            ChurnSamples.Lost,
            "/lost?month=2026-03&reason=telesales&insurer=ping-an&cohort=gap&tier=A&daysLeft=15", "Insurer's telesales"
        },
        { "cars SH001", ChurnSamples.Cars, "/cars", "138****5678" },
        {
            "cars SH001 --standing service-only --month 2026-02", ChurnSamples.Cars,
            "/cars?standing=service-only&month=2026-02", "2026-01-06"
        },
        { "churn-figures SH001", ChurnSamples.Figures, "/churn/parameters", "Own books" },
        { "lost SH001 --end won --group price", ChurnSamples.Lost, "/lost?end=won&group=price", "3,200.50" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_command_asks_and_shows(string command, string answer, string target, string shown)
    {
        _terminal.Server.Json(answer);
        Assert.Equal(0, await _terminal.RunAsync(["dealer", .. command.Split(' ')]));
        Assert.Equal("/api/v1/dealers/SH001" + target, _terminal.Server.Last.PathAndQuery);
        Assert.Contains(shown, _terminal.Output);
        Assert.Empty(_terminal.Error);
    }

    [Theory]
    [InlineData("churn SH001 --from march")]
    [InlineData("lost SH001 --end open")]
    [InlineData("lost SH001 --cohort old")]
    [InlineData("cars SH001 --standing gone")]
    public async Task What_cannot_be_meant_is_refused_before_it_is_asked(string command) =>
        Assert.Equal(2, await _terminal.RunAsync(["dealer", .. command.Split(' ')]));
}
