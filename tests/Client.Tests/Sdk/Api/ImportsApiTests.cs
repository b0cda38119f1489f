using System.Net;
using System.Net.Sockets;
using System.Text;
using CampaignEngine.Sdk;
using CampaignEngine.Sdk.Api;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Sdk.Api;

public sealed class ImportsApiTests
{
    private readonly StubServer _server = new();

    [Fact]
    public async Task A_ledger_is_sent_again_from_its_start()
    {
        using var client = _server.Problem(503, "unavailable")
            .Json(WireSamples.Running, HttpStatusCode.Accepted).Client();
        using var ledger = new MemoryStream("a,b\n1,2\n"u8.ToArray());

        var import = await client.Imports.AddAsync(new LedgerFile("台账 1.csv", ledger), CancellationToken.None);

        Assert.Equal("running", import.State);
        Assert.Equal(["a,b\n1,2\n", "a,b\n1,2\n"], _server.Calls.Select(call => call.Text), StringComparer.Ordinal);
        Assert.Equal("/api/v1/imports?fileName=%E5%8F%B0%E8%B4%A6%201.csv", _server.Last.PathAndQuery);
        Assert.Equal("application/octet-stream", _server.Last.MediaType);
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_read_twice_is_sent_once()
    {
        using var client = _server.Problem(503, "unavailable").Client();
        using var ledger = new OneWayStream("a,b\n"u8.ToArray());

        await Assert.ThrowsAsync<CampaignProblemException>(
            () => client.Imports.AddAsync(new LedgerFile("x.csv", ledger), CancellationToken.None));

        Assert.Single(_server.Calls);
    }

    [Fact]
    public async Task The_conversation_about_a_ledger_is_one_call_a_step()
    {
        using var client = _server.Json(WireSamples.Running, HttpStatusCode.Accepted)
            .Problem(409, "preview-not-ready").Json(WireSamples.Running, HttpStatusCode.Accepted)
            .Json(WireSamples.Running, HttpStatusCode.Accepted).Json("", HttpStatusCode.NoContent).Client();
        using var ledger = new MemoryStream("a,b\n"u8.ToArray());

        await client.Imports.AddForPreviewAsync(new LedgerFile("x.csv", ledger), CancellationToken.None);
        var early = await Assert.ThrowsAsync<CampaignProblemException>(
            () => client.Imports.GetPreviewAsync(5, CancellationToken.None));
        await client.Imports.AnswerAsync(5, new ImportAnswers(Dealer: "SH001"), CancellationToken.None);
        await client.Imports.StartAsync(5, CancellationToken.None);
        await client.Imports.DiscardAsync(5, CancellationToken.None);

        Assert.Equal("preview-not-ready", early.Code);
        Assert.Equal(
            [
                "POST /api/v1/imports?fileName=x.csv&preview=true", "GET /api/v1/imports/5/preview",
                "POST /api/v1/imports/5/preview", "POST /api/v1/imports/5/start", "DELETE /api/v1/imports/5",
            ], _server.Calls.Select(call => $"{call.Method} {call.PathAndQuery}"));
        Assert.Equal("""{"dealer":"SH001"}""", _server.Calls[2].Text);
    }

    [Fact]
    public async Task Rejects_come_byte_for_byte()
    {
        byte[] csv = [0xEF, 0xBB, 0xBF, .. "行,原因\n"u8];
        using var client = _server.Body(csv, "text/csv").Client();
        using var target = new MemoryStream();

        await client.Imports.SaveRejectsAsync(5, target, CancellationToken.None);

        Assert.Equal(csv, target.ToArray());
    }

    [Theory]
    [InlineData(401)]
    [InlineData(413)]
    public async Task A_refused_ledger_is_not_sent_and_its_refusal_is_heard(int status)
    {
        using var engine = new TcpListener(IPAddress.Loopback, 0);
        engine.Start();
        var refusal = RefuseAsync(engine, status);
        var address = new Uri($"http://{engine.LocalEndpoint}");
        using var client = new CampaignClient(new() { Server = address, Retries = 0 });
        using var ledger = new MemoryStream(new byte[64 * 1024 * 1024]);

        var problem = await Assert.ThrowsAsync<CampaignProblemException>(
            () => client.Imports.AddAsync(new LedgerFile("x.csv", ledger), CancellationToken.None));

        Assert.Equal(status, problem.Status);
        Assert.Contains("Expect: 100-continue", await refusal);
    }

    [Fact]
    public async Task A_target_that_cannot_be_written_is_not_taken_for_a_lost_connection()
    {
        using var client = _server.Body("a\n"u8.ToArray(), "text/csv").Client();

        await Assert.ThrowsAsync<IOException>(
            () => client.Imports.SaveRejectsAsync(5, new FullStream(), CancellationToken.None));
    }

    [Fact]
    public async Task Rejects_that_break_off_are_no_answer()
    {
        using var client = _server.Answer(() => new HttpResponseMessage
        {
            Content = new StreamContent(new BreakingStream(new MemoryStream("a\n"u8.ToArray()))),
        }).Client();
        using var target = new MemoryStream();

        await Assert.ThrowsAsync<CampaignUnreachableException>(
            () => client.Imports.SaveRejectsAsync(5, target, CancellationToken.None));
    }

    // Answers at once and hangs up, as a server does that will not read the body.
    private static async Task<string> RefuseAsync(TcpListener engine, int status)
    {
        using var caller = await engine.AcceptTcpClientAsync();
        await using var stream = caller.GetStream();
        var head = new byte[4096];
        var read = await stream.ReadAsync(head);
        var answer = $"HTTP/1.1 {status} No\r\nContent-Length: 0\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
        return Encoding.ASCII.GetString(head, 0, read);
    }

    private sealed class OneWayStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }

    private sealed class FullStream : MemoryStream
    {
        public override ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("No space left on device");
    }
}
