namespace CampaignEngine.Cli.Running;

/// <summary>What the program meets outside of itself.</summary>
internal sealed record Surroundings
{
    /// <summary>Looks up an environment variable; null for one that is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    public required TextReader Input { get; init; }

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
        Output = Console.Out,
        Error = Console.Error,
        RawOutput = Console.OpenStandardOutput,
        IsTerminal = !Console.IsOutputRedirected,
        CanAsk = !Console.IsInputRedirected && !Console.IsErrorRedirected,
    };
}
