using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace CampaignEngine.Silo.Tests.Outbox.Gateways;

/// <summary>
/// The stand-in provider as a process of its own, on a port of its own; ends with the test, however it
/// ends.
/// </summary>
public sealed class StandInGateway : IAsyncDisposable
{
    public const string Secret = "stand-in secret of the tests";
    private const string Listening = "listening ";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly HttpClient _control;

    private StandInGateway(Process process, Uri address)
    {
        _process = process;
        Address = address;
        _control = new HttpClient { BaseAddress = address };
    }

    public Uri Address { get; }

    public int ProcessId => _process.Id;

    /// <summary>
    /// Starts it and waits for its address; <paramref name="options"/> as on its command line.
    /// </summary>
    public static async Task<StandInGateway> StartAsync(params string[] options)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            ArgumentList = { Dll(), "--port", "0", "--exit-with-stdin", "--secret", Secret },
        };
        foreach (var option in options)
            start.ArgumentList.Add(option);
        var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(StartLimit);
        var line = await process.StandardOutput.ReadLineAsync(limit.Token);
        Assert.StartsWith(Listening, line);
        return new StandInGateway(process, new Uri(line![Listening.Length..]));
    }

    /// <summary>From now on sends misbehave like this; empty for well.</summary>
    public async Task MisbehaveAsync(string faults)
    {
        using var reply = await _control.PostAsJsonAsync("/control/faults", new { faults });
        reply.EnsureSuccessStatusCode();
    }

    /// <summary>Sends all receipts now, to <paramref name="silo"/> if given; returns their counts.</summary>
    public async Task<JsonElement> FlushReceiptsAsync(Uri? silo = null)
    {
        using var reply = await _control.PostAsJsonAsync("/control/receipts", new { to = silo });
        return await reply.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Lets a customer write; the silo's status code.</summary>
    public async Task<int> WriteInAsync(string phone, string text)
    {
        using var reply = await _control.PostAsJsonAsync("/control/inbound", new { phone, text });
        return (await reply.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("status").GetInt32();
    }

    public Task<JsonElement> SummaryAsync() => _control.GetFromJsonAsync<JsonElement>("/control/summary");

    public async Task<int> CountAsync(string name) => (await SummaryAsync()).GetProperty(name).GetInt32();

    /// <summary>Ends it without warning, as a crash would.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>
    /// Closes its stdin, as the end of this process would; true if it left within ten seconds.
    /// </summary>
    public Task<bool> LeaveAsync()
    {
        _process.StandardInput.Close();
        return LeftAsync();
    }

    public async Task<bool> LeftAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await _process.WaitForExitAsync(limit.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _control.Dispose();
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    // tests/Silo.Tests/bin/<configuration>/<framework>/ -> tests/GatewayStandIn/bin/<the same>/
    private static string Dll()
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var tests = framework.Parent!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(tests, "GatewayStandIn", "bin", framework.Parent.Name, framework.Name,
            "CampaignEngine.GatewayStandIn.dll");
    }
}
