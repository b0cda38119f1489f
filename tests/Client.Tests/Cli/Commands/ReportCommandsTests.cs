using System.Net;

namespace CampaignEngine.Client.Tests.Cli.Commands;

public sealed class ReportCommandsTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task A_report_is_made_waited_for_and_written()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        _terminal.Server.Json(ReportSamples.Running, HttpStatusCode.Accepted).Json(ReportSamples.Done)
            .Body("a,b\n"u8.ToArray(), "text/csv");
        try
        {
            Assert.Equal(0, await _terminal.RunAsync(
                ["report", "make", "ledger", "--from", "2026-03", "--to", "2026-05", "--out", path, "--lang", "zh"]));
            Assert.Equal("a,b\n", await File.ReadAllTextAsync(path));
        }
        finally
        {
            File.Delete(path);
        }
        Assert.Equal(
            """{"kind":"ledger","from":"2026-03","to":"2026-05","language":"zh"}""", _terminal.Server.Calls[0].Text);
        Assert.Contains("续保台账 2026-03_2026-05.xlsx", _terminal.Output);
    }

    [Theory]
    [InlineData("report show 4", "GET /api/v1/reports/4", 1)]
    [InlineData("report make daily-list --day 2026-03-02 --format csv", "POST /api/v1/reports", 1)]
    [InlineData("report drop 4", "DELETE /api/v1/reports/4", 0)]
    [InlineData("report make horoscope", null, 2)]
    public async Task Commands_ask_and_tell_of_failures(string line, string? call, int exit)
    {
        _terminal.Server.Json(ReportSamples.Failed);
        Assert.Equal(exit, await _terminal.RunAsync(line.Split(' ')));
        var made = _terminal.Server.Calls.Select(sent => $"{sent.Method} {sent.PathAndQuery}");
        Assert.Equal(call, made.FirstOrDefault());
    }
}
