using System.Text;
using CampaignEngine.Cli.Running;

namespace CampaignEngine.Client.Tests.Cli;

/// <summary>Runs the program in memory: its own environment, home, input, outputs and engine.</summary>
internal sealed class Terminal : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly MemoryStream _raw = new();
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("campaign-cli-");

    public Terminal()
    {
        Variables["HOME"] = _home.FullName;
        Variables["CAMPAIGN_SERVER"] = StubServer.Address.AbsoluteUri;
        Variables["CAMPAIGN_TOKEN"] = "secret";
    }

    public StubServer Server { get; } = new();

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public string Typed { get; set; } = "";

    /// <summary>What is typed where it is not shown; null when it must not be asked for.</summary>
    public string? TypedUnseen { get; set; }

    /// <summary>What is read instead of <see cref="Typed"/>.</summary>
    public TextReader? Input { get; set; }

    public bool CanAsk { get; set; }

    public bool IsTerminal { get; set; }

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    public byte[] Raw => _raw.ToArray();

    public string Home => _home.FullName;

    public Task<int> RunAsync(params string[] args) => RunAsync(args, CancellationToken.None);

    public async Task<int> RunAsync(string[] args, CancellationToken stop)
    {
        using var http = Server.Http();
        return await CampaignProgram.RunAsync(args, Around(http), stop);
    }

    /// <summary>A file in the home folder.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Home, name);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }

    public Surroundings Around(HttpClient? http = null) => new()
    {
        Variable = name => Variables.GetValueOrDefault(name),
        Input = Input ?? new StringReader(Typed),
        AskSecret = (_, _) => Task.FromResult(TypedUnseen ?? throw new InvalidOperationException("asked")),
        Output = _output,
        Error = _error,
        RawOutput = () => _raw,
        IsTerminal = IsTerminal,
        CanAsk = CanAsk,
        Http = http,
        Clock = new HurriedClock(),
    };

    public void Dispose() => _home.Delete(recursive: true);
}
