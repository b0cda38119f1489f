using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace CampaignEngine.Bench;

/// <summary>A silo of the bench as a process of its own, which may be killed; it ends when this process does.</summary>
internal sealed class SiloChild : IAsyncDisposable
{
    /// <summary>The command that such a process runs.</summary>
    public const string Command = "silo";

    private const string Database = "CAMPAIGN_BENCH_DATABASE";
    private const string Endpoint = "CAMPAIGN_SILO_ENDPOINT";
    private const string Ready = "ready";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private SiloChild(Process process) => _process = process;

    /// <summary>Starts a silo and waits until it belongs to its cluster.</summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="number">Tells apart the ports of silos that live side by side.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<SiloChild> StartAsync(string connectionString, int number, CancellationToken stop)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SiloChild).Assembly.Location, Command])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment[Database] = connectionString;
        if (IPEndPoint.TryParse(Environment.GetEnvironmentVariable(Endpoint) ?? "", out var first))
            start.Environment[Endpoint] = new IPEndPoint(first.Address, first.Port + number).ToString();
        var child = new SiloChild(Process.Start(start)!);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Patience);
        while (await child._process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
            if (line == Ready)
                return child;
        throw new InvalidOperationException("The silo ended before it was ready.");
    }

    /// <summary>What the process does: a silo whose alarms ring, until nobody holds its input any more.</summary>
    public static async Task RunAsync(CancellationToken stop)
    {
        var database = Environment.GetEnvironmentVariable(Database)
            ?? throw new InvalidOperationException($"{Database} names no database.");
        await using var silo = await BenchSilo.StartAsync(database, BenchSilo.Ringing, "", stop);
        Console.WriteLine(Ready);
        await Console.In.ReadToEndAsync(stop);
    }

    /// <summary>Ends it without warning.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Stops its clock: it answers nothing, and its connections stay open.</summary>
    public void Freeze() => Signal("STOP");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
