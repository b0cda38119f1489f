using System.IO.Pipes;
using System.Net;

namespace CampaignEngine.Client.Tests.Cli.Commands;

public sealed class ImportWatchTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task A_ledger_is_sent_and_not_waited_for()
    {
        _terminal.Server.Json(WireSamples.Running, HttpStatusCode.Accepted);

        Assert.Equal(0, await _terminal.RunAsync("import", "add", _terminal.Write("ledger.csv", "a,b\n")));

        Assert.Equal("/api/v1/imports?fileName=ledger.csv", Assert.Single(_terminal.Server.Calls).PathAndQuery);
        Assert.Contains("Reading", _terminal.Output);
    }

    [Fact]
    public async Task A_watched_import_is_followed_to_its_end()
    {
        _terminal.Server.Json(WireSamples.Running, HttpStatusCode.Accepted)
            .Json(WireSamples.Running).Json(WireSamples.Done);

        Assert.Equal(0, await _terminal.RunAsync("import", "add", "--watch", _terminal.Write("ledger.csv", "a,b\n")));

        Assert.Equal(3, _terminal.Server.Calls.Count);
        Assert.Contains("Done", _terminal.Output);
        Assert.Contains("campaign import rejects 5", _terminal.Output);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_pipe_is_sent_although_it_does_not_tell_its_length(bool isTerminal)
    {
        if (OperatingSystem.IsWindows())
            return;
        _terminal.IsTerminal = isTerminal;
        _terminal.Server.Json(WireSamples.Done, HttpStatusCode.Accepted);
        await using var pipe = new AnonymousPipeServerStream(PipeDirection.Out);
        await pipe.WriteAsync("a,b\n"u8.ToArray());
        var path = $"/dev/fd/{pipe.GetClientHandleAsString()}";
        using var reading = pipe.ClientSafePipeHandle;
        var sent = _terminal.RunAsync("import", "add", path, "--watch");
        await pipe.DisposeAsync();

        Assert.Equal(0, await sent);

        Assert.Equal("a,b\n", _terminal.Server.Last.Text);
    }

    [Fact]
    public async Task A_refused_import_is_1()
    {
        var refused = WireSamples.Done.Replace("\"done\"", "\"refused\"", StringComparison.Ordinal)
            .Replace("\"createdAt\"", "\"error\":{\"en\":\"no header\",\"zh\":\"缺少表头\"},\"createdAt\"",
                StringComparison.Ordinal);
        _terminal.Server.Json(WireSamples.Running, HttpStatusCode.Accepted).Json(refused);

        Assert.Equal(1, await _terminal.RunAsync(
            "import", "add", "--watch", _terminal.Write("ledger.csv", "a,b\n"), "--lang", "zh"));

        Assert.Contains("缺少表头", _terminal.Output);
    }
}
