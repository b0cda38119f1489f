namespace CampaignEngine.Client.Tests.Cli.Commands;

public sealed class ReportScheduleCommandTests : IDisposable
{
    private const string Usual =
        """
        {"dealer":{"code":"SH001","name":"Pudong"},"plans":[{"kind":"weekly","at":"08:30"}],"format":"xlsx",
        "language":"zh","isUsual":true}
        """;

    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("dealer report-schedule SH001", "GET", "")]
    [InlineData("dealer report-schedule SH001 --plan none", "PUT", """{"plans":[]}""")]
    [InlineData(
        "dealer report-schedule SH001 --plan weekly=09:00 --plan monthly=8 --format csv", "PUT",
        """{"plans":[{"kind":"weekly","at":"09:00"},{"kind":"monthly","at":"8"}],"format":"csv"}""")]
    public async Task A_schedule_is_shown_and_set(string arguments, string method, string body)
    {
        _terminal.Server.Json(Usual);
        Assert.Equal(0, await _terminal.RunAsync(arguments.Split(' ')));
        var last = _terminal.Server.Last;
        Assert.Equal(
            (method, "/api/v1/dealers/SH001/reports/schedule", body), (last.Method, last.PathAndQuery, last.Text));
        Assert.Contains("08:30", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("this is the usual", _terminal.Output, StringComparison.Ordinal);
    }
}
