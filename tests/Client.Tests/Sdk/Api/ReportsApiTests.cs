using System.Net;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Sdk.Api;

public sealed class ReportsApiTests
{
    private readonly StubServer _server = new();

    [Fact]
    public async Task A_report_is_asked_for_followed_fetched_and_forgotten()
    {
        using var client = _server.Json(ReportSamples.Running, HttpStatusCode.Accepted).Json(ReportSamples.Done)
            .Body("a,b\n"u8.ToArray(), "text/csv").Json("", HttpStatusCode.NoContent).Client();
        using var file = new MemoryStream();

        var asked = await client.Reports.MakeAsync(new ReportAsk("ledger", Dealer: "SH001"), CancellationToken.None);
        var done = await client.Reports.GetAsync(asked.Id, CancellationToken.None);
        await client.Reports.SaveAsync(asked.Id, file, CancellationToken.None);
        await client.Reports.DropAsync(asked.Id, CancellationToken.None);

        Assert.Equal((1200, 3000, "done"), (asked.Rows, asked.RowsOf, done.State));
        Assert.Equal("a,b\n"u8.ToArray(), file.ToArray());
        Assert.Equal(
            [
                "POST /api/v1/reports", "GET /api/v1/reports/4", "GET /api/v1/reports/4/file",
                "DELETE /api/v1/reports/4",
            ], _server.Calls.Select(call => $"{call.Method} {call.PathAndQuery}"));
        Assert.Equal("""{"kind":"ledger","dealer":"SH001"}""", _server.Calls[0].Text);
    }
}
