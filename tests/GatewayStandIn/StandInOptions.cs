using System.Globalization;

namespace CampaignEngine.GatewayStandIn;

/// <summary>The command line; times are in milliseconds there.</summary>
internal sealed record StandInOptions
{
    public int Port { get; init; }
    public string? JournalFile { get; init; }
    public bool Idempotent { get; init; }

    /// <summary>Empty: signatures are neither asked for nor given.</summary>
    public string Secret { get; init; } = "";

    public Uri? ReceiptsTo { get; init; }
    public TimeSpan Delay { get; init; }

    /// <summary>How long the faults <c>slow</c> and <c>timeout</c> take.</summary>
    public TimeSpan Slow { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan Hold { get; init; } = TimeSpan.FromSeconds(30);
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>An accepted message stays invisible to queries for this long.</summary>
    public TimeSpan QueryLag { get; init; }

    public FaultTable Faults { get; init; } = FaultTable.None;
    public TimeSpan ReceiptDelay { get; init; } = TimeSpan.FromMilliseconds(50);
    public FaultTable ReceiptFaults { get; init; } = FaultTable.None;

    /// <summary>Long texts get one receipt per part.</summary>
    public bool Segments { get; init; }

    public int Seed { get; init; } = 1;
    public bool ExitWithStdin { get; init; }

    public static StandInOptions Parse(string[] args)
    {
        var options = new StandInOptions();
        for (var at = 0; at < args.Length; at++)
            options = args[at] switch
            {
                "--exit-with-stdin" => options with { ExitWithStdin = true },
                "--segments" => options with { Segments = true },
                _ when at + 1 < args.Length => options.With(args[at], args[++at]),
                var last => throw new FormatException($"{last} is unknown or lacks its value"),
            };
        return options;
    }

    private StandInOptions With(string name, string value) => name switch
    {
        "--port" => this with { Port = int.Parse(value, CultureInfo.InvariantCulture) },
        "--journal" => this with { JournalFile = value },
        "--mode" => this with { Idempotent = Mode(value) },
        "--secret" => this with { Secret = value },
        "--receipts-to" => this with { ReceiptsTo = new Uri(value) },
        "--faults" => this with { Faults = FaultTable.Parse(value, FaultTable.OfMessages) },
        "--receipt-faults" => this with { ReceiptFaults = FaultTable.Parse(value, FaultTable.OfReceipts) },
        "--seed" => this with { Seed = int.Parse(value, CultureInfo.InvariantCulture) },
        _ => WithTime(name, Milliseconds(value)),
    };

    private StandInOptions WithTime(string name, TimeSpan time) => name switch
    {
        "--delay-ms" => this with { Delay = time },
        "--slow-ms" => this with { Slow = time },
        "--hold-ms" => this with { Hold = time },
        "--retry-after-ms" => this with { RetryAfter = time },
        "--query-lag-ms" => this with { QueryLag = time },
        "--receipt-delay-ms" => this with { ReceiptDelay = time },
        _ => throw new FormatException($"{name} is unknown"),
    };

    private static bool Mode(string value) => value switch
    {
        "idempotent" => true,
        "non-idempotent" => false,
        _ => throw new FormatException("--mode is idempotent or non-idempotent"),
    };

    private static TimeSpan Milliseconds(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? TimeSpan.FromMilliseconds(number)
            : throw new FormatException($"{value} is not a number of milliseconds");
}
