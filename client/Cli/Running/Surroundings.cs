using Microsoft.Win32.SafeHandles;

namespace CampaignEngine.Cli.Running;

/// <summary>What the program meets outside of itself.</summary>
internal sealed record Surroundings
{
    /// <summary>Looks up an environment variable; null for one that is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    public required TextReader Input { get; init; }

    /// <summary>Asks a person a question and reads the answer without showing it.</summary>
    public required Func<string, CancellationToken, Task<string>> AskSecret { get; init; }

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Standard output for bytes.</summary>
    public required Func<Stream> RawOutput { get; init; }

    /// <summary>Whether a person watches the output; pipes and files are not redrawn and not wrapped.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Whether a person can answer.</summary>
    public bool CanAsk { get; init; }

    /// <summary>Connections to use; null for the client's own.</summary>
    public HttpClient? Http { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Those of this process.</summary>
    public static Surroundings OfProcess() => new()
    {
        Variable = Environment.GetEnvironmentVariable,
        Input = Console.In,
        AskSecret = Prompts.SecretAsync,
        Output = Console.IsOutputRedirected
            ? new StreamWriter(OpenOutput()) { AutoFlush = true }
            : Console.Out,
        Error = Console.Error,
        RawOutput = OpenOutput,
        IsTerminal = !Console.IsOutputRedirected,
        CanAsk = !Console.IsInputRedirected && !Console.IsErrorRedirected,
    };

    // The console's stream hides that the reader of a pipe has gone: 'campaign live | head' would never end.
    // Files keep it, since it moves the place at which other programs go on writing.
    private static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        var handle = new SafeFileHandle(1, ownsHandle: false);
        var output = new FileStream(handle, FileAccess.Write, bufferSize: 0);
        return output.CanSeek ? Console.OpenStandardOutput() : output;
    }
}
