using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CampaignEngine.Silo.Tests.Outbox.Gateways;

namespace CampaignEngine.Faults.Tests;

/// <summary>A silo as a process of its own, which a test may kill; it ends with the test.</summary>
internal sealed class SiloProcess : IAsyncDisposable
{
    /// <summary>Exit code of a run until done that ended before every term had.</summary>
    public const int SomeHaveNotEnded = 3;

    private const string Ready = "Dashboard / 看板: ";

    // A run takes seconds; on a crowded machine minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly string _folder;

    private SiloProcess(Process process, string folder) => (_process, _folder) = (process, folder);

    /// <summary>All it has written to its terminal so far.</summary>
    public string Terminal => string.Join('\n', _lines);

    /// <summary>The list of touches that it wrote.</summary>
    public string TouchesFile => Path.Combine(_folder, "touches.csv");

    public static SiloProcess Start(Order order, string folder)
    {
        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var inherited in start.Environment.Keys.Where(IsOurs).ToList())
            start.Environment.Remove(inherited);
        foreach (var (name, value) in order.Variables(StandInGateway.Secret))
            start.Environment[name] = value;
        foreach (var argument in order.Arguments(folder).Prepend(Dll()))
            start.ArgumentList.Add(argument);
        var silo = new SiloProcess(Process.Start(start)!, folder);
        silo.Listen();
        return silo;
    }

    /// <summary>Runs a silo to its end and expects it to end well.</summary>
    public static async Task<Touches> CompleteAsync(Order order, string folder)
    {
        await using var silo = Start(order, folder);
        return await silo.FinishedAsync();
    }

    /// <summary>Waits for its end, expects exit code 0, and reads its list of touches.</summary>
    public async Task<Touches> FinishedAsync()
    {
        var code = await ExitCodeAsync();
        Assert.True(code == 0, $"exit code {code}\n{Terminal}");
        return Touches.Read(TouchesFile);
    }

    public async Task<int> ExitCodeAsync(TimeSpan? patience = null)
    {
        using var limit = new CancellationTokenSource(patience ?? Patience);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"It still runs after {patience ?? Patience}:\n{Terminal}");
        }
        return _process.ExitCode;
    }

    /// <summary>Ends it without warning: SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await ExitCodeAsync();
    }

    /// <summary>Asks it to stop: SIGTERM.</summary>
    public void Terminate() => Signals.Send("TERM", _process.Id);

    /// <summary>Stops its clock: it does nothing more, and its connections stay open. SIGSTOP.</summary>
    public void Freeze() => Signals.Send("STOP", _process.Id);

    /// <summary>Lets a frozen one go on as if no time had passed: SIGCONT.</summary>
    public void Thaw() => Signals.Send("CONT", _process.Id);

    /// <summary>Waits until its ledger is in and its API answers; the address holds a token if that is new.</summary>
    public async Task<Uri> ReadyAsync()
    {
        await ShowsAsync(Ready, 1);
        var line = _lines.First(line => line.Contains(Ready, StringComparison.Ordinal));
        return new Uri(line[(line.IndexOf(Ready, StringComparison.Ordinal) + Ready.Length)..]);
    }

    /// <summary>Waits, bounded, until something is so while this silo runs.</summary>
    public async Task UntilAsync(string what, Func<Task<bool>> isSo)
    {
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        using var limit = new CancellationTokenSource(Patience);
        while (!await isSo())
        {
            Assert.False(_process.HasExited, $"It ended before: {what}\n{Terminal}");
            await ticks.WaitForNextTickAsync(limit.Token);
        }
    }

    /// <summary>Waits until its terminal shows something a number of times.</summary>
    public Task ShowsAsync(string text, int times) => UntilAsync($"{text} shows {times} times", () =>
        Task.FromResult(_lines.Count(line => line.Contains(text, StringComparison.Ordinal)) >= times));

    /// <summary>Waits until the provider has charged so many messages.</summary>
    public Task HasSentAsync(int messages, StandInGateway gateway) =>
        UntilAsync($"{messages} are charged", async () => await gateway.CountAsync("charged") >= messages);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private static bool IsOurs(string variable) => variable.StartsWith("CAMPAIGN_", StringComparison.Ordinal);

    private void Listen()
    {
        DataReceivedEventHandler keep = (_, line) =>
        {
            if (line.Data is not null)
                _lines.Enqueue(line.Data);
        };
        _process.OutputDataReceived += keep;
        _process.ErrorDataReceived += keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    // tests/Faults.Tests/bin/<configuration>/<framework>/ -> silo/bin/<the same>/
    private static string Dll()
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var root = framework.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        var bin = Path.Combine(root, "silo", "bin", framework.Parent.Name, framework.Name);
        return Path.Combine(bin, "CampaignEngine.Silo.dll");
    }
}

/// <summary>Signals that .NET cannot send.</summary>
internal static class Signals
{
    public static void Send(string name, int pid)
    {
        using var kill = Process.Start("kill", [$"-{name}", pid.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
