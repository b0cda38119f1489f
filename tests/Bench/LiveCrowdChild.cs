using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CampaignEngine.Bench;

/// <summary>Who saw how many marks, and when, UTC.</summary>
internal sealed record LiveArrival(string Who, long Marks, DateTime At)
{
    public static LiveArrival Parse(string line) => line.Split(' ') is [var who, var marks, var ticks]
        ? new(who, long.Parse(marks, CultureInfo.InvariantCulture),
            new DateTime(long.Parse(ticks, CultureInfo.InvariantCulture), DateTimeKind.Utc))
        : throw new FormatException(line);
}

/// <summary>A process of <see cref="LiveCrowd"/>, which ends when this one does.</summary>
internal sealed class LiveCrowdChild : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private LiveCrowdChild(Process process) => _process = process;

    /// <summary>Starts it and waits until everybody is connected.</summary>
    /// <param name="address">The silo.</param>
    /// <param name="members">Who follows, in the words of <see cref="LiveCrowd"/>, and its token.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<LiveCrowdChild> StartAsync(
        Uri address, IEnumerable<(string Who, string Token)> members, CancellationToken stop)
    {
        var start = new ProcessStartInfo(
            "dotnet", [typeof(LiveCrowd).Assembly.Location, LiveCrowd.Command, address.ToString()])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var child = new LiveCrowdChild(Process.Start(start)!);
        var lines = new StringBuilder();
        foreach (var (who, token) in members)
            lines.Append(who).Append(' ').Append(token).Append('\n');
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Patience);
        await child._process.StandardInput.WriteAsync(lines.Append('\n'), limit.Token);
        await child._process.StandardInput.FlushAsync(limit.Token);
        return await child._process.StandardOutput.ReadLineAsync(limit.Token) == LiveCrowd.Ready
            ? child
            : throw new InvalidOperationException("The subscribers ended before all were connected.");
    }

    /// <summary>Processor seconds it has taken so far.</summary>
    public double Seconds => _process.TotalProcessorTime.TotalSeconds;

    /// <summary>Ends it and returns what its readers saw, each one's in order.</summary>
    public async Task<IReadOnlyList<LiveArrival>> EndAsync(CancellationToken stop)
    {
        _process.StandardInput.Close();
        var seen = await _process.StandardOutput.ReadToEndAsync(stop);
        await _process.WaitForExitAsync(stop);
        return [.. seen.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(LiveArrival.Parse)];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
