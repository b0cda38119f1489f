using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CampaignEngine.Cli.Running;

namespace CampaignEngine.Client.Tests.Cli.Running;

/// <summary>The <see cref="Surroundings"/> of a real process.</summary>
public sealed class SurroundingsTests : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    private readonly TcpListener _engine = new(IPAddress.Loopback, 0);

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task Following_ends_quietly_when_the_reader_of_its_output_has_gone()
    {
        if (OperatingSystem.IsWindows())
            return;
        _engine.Start();
        var ticking = TickAsync();
        using var program = Start("live", "--json", "--server", $"http://{_engine.LocalEndpoint}");

        Assert.StartsWith("{", await program.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
        program.StandardOutput.Close();
        using var patience = new CancellationTokenSource(Deadline);
        await using var end = patience.Token.Register(program.Kill);
        await program.WaitForExitAsync();

        Assert.Equal((ExitCodes.Done, ""), (program.ExitCode, await program.StandardError.ReadToEndAsync()));
        await ticking;
    }

    private static Process Start(params string[] args) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(Surroundings).Assembly.Location, .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    // An engine whose clock ticks for as long as somebody listens.
    private async Task TickAsync()
    {
        using var caller = await _engine.AcceptTcpClientAsync();
        await using var stream = caller.GetStream();
        try
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"u8.ToArray());
            var tick = Encoding.UTF8.GetBytes($"event: clock\ndata: {WireSamples.Clock}\n\n");
            while (true)
                await stream.WriteAsync(tick);
        }
        catch (IOException)
        {
            // The caller has gone.
        }
    }
}
