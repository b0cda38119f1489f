using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CampaignEngine.Dashboard.Tests;

/// <summary>A real silo that rehearses a small ledger, and the address at which its page answers.</summary>
public partial class RunningSilo : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string _folder = Directory.CreateTempSubdirectory("page-").FullName;
    private readonly TaskCompletionSource<Uri> _page = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;

    /// <summary>The page with its token.</summary>
    public Uri Page => _page.Task.Result;

    /// <summary>The page without a token.</summary>
    public Uri Bare => new(Page.GetLeftPart(UriPartial.Authority));

    /// <summary>Another page of it, with its token.</summary>
    public string At(string path) => new Uri(Bare, path + Page.Fragment).ToString();

    /// <summary>How its clock moves and who answers.</summary>
    protected virtual IReadOnlyList<string> Pace { get; } =
        ["--start", "2026-04-01", "--speed", "1.5", "--responses", "sample"];

    /// <summary>The first day on which one of its terms ends.</summary>
    protected virtual DateOnly FirstExpiry { get; } = new(2026, 6, 20);

    /// <summary>What its environment names.</summary>
    protected virtual IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>();

    /// <summary>The agent of all its terms; null when its ledger names none.</summary>
    protected virtual string? Agent => null;

    public async Task InitializeAsync()
    {
        var ledger = Path.Combine(_folder, "ledger.csv");
        await File.WriteAllTextAsync(ledger, Ledger());
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
        Start(port: 0);
        await _page.Task.WaitAsync(Patience);
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>Starts it again where it was, at the same address and on the same database.</summary>
    public void StartAgain() => Start(Page.Port);

    public async Task DisposeAsync()
    {
        await KillAsync();
        // The private server is stopped by its own guard; its files go when it has let go of them.
        for (var attempt = 0;
            attempt < 100
            && Directory.EnumerateFiles(_folder, "postmaster.pid", SearchOption.AllDirectories).Any();
            attempt++)
            await Process.Start("sleep", "0.1").WaitForExitAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private void Start(int port)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])[Silo(), "run", "--ledger", Path.Combine(_folder, "ledger.csv"),
            "--port", $"{port}", "--data", Path.Combine(_folder, "data"), .. Pace])
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginErrorReadLine();
    }

    private void Hear(string? line)
    {
        if (line is not null && Address().Match(line) is { Success: true } found)
            _page.TrySetResult(new Uri(found.Value));
    }

    private static string Silo()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var root = here;
        while (!File.Exists(Path.Combine(root.FullName, "CampaignEngine.sln")))
            root = root.Parent!;
        return Path.Combine(root.FullName, "silo", "bin", here.Parent!.Name, here.Name, "CampaignEngine.Silo.dll");
    }

    private string Ledger() =>
        $"dealer_code,dealer_name,policy_no,plate,phone,owner,expiry_date,premium{(Agent is null ? "" : ",agent")}\n"
        + string.Concat(
        Enumerable.Range(1, 120).Select(n =>
            $"SH00{n % 3 + 1},上海{n % 3 + 1}店,P{n:000},沪A{n:00000},169{n:00000000},张三,"
            + $"{FirstExpiry.AddDays(n % 20):yyyy-MM-dd},3000{(Agent is null ? "" : $",{Agent}")}\n"));

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+/#token=\\S+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();
}
