using System.Globalization;

namespace CampaignEngine.Faults.Tests;

/// <summary>What a silo is asked to run: a ledger, and who answers.</summary>
/// <param name="Ledger">Path of the ledger.</param>
/// <param name="FirstDay">Local day on which the clock starts; null to leave it to the silo.</param>
internal sealed record Order(string Ledger, DateOnly? FirstDay)
{
    public string Playbook { get; init; } = "bdc-90";

    /// <summary>How fast: realtime, max, or days a second.</summary>
    public string Speed { get; init; } = "max";

    /// <summary>Who answers: none or sample.</summary>
    public string Responses { get; init; } = "none";

    /// <summary>Whether it ends by itself when every term has; at real time it never does.</summary>
    public bool UntilDone { get; init; } = true;

    /// <summary>The database that several silos share; null for a private server of the silo's own.</summary>
    public string? Postgres { get; init; }

    /// <summary>Where the stand-in listens; null for the rehearsal's own gateway.</summary>
    public Uri? Gateway { get; init; }

    /// <summary>Whether the silo is told that this gateway honours keys.</summary>
    public bool HonoursKeys { get; init; }

    /// <summary>Turns that may wait for their commit; null for as many as usual.</summary>
    public int? TurnCapacity { get; init; }

    /// <summary>Where traces and metrics go; null for nowhere.</summary>
    public Uri? Collector { get; init; }

    public IEnumerable<string> Arguments(string folder)
    {
        string[] always =
        [
            "run", "--ledger", Ledger, "--playbook", Playbook, "--speed", Speed,
            "--port", "0", "--data", Path.Combine(folder, "silo"),
            "--json", Path.Combine(folder, "summary.json"), "--touches", Path.Combine(folder, "touches.csv"),
            "--rejects", Path.Combine(folder, "rejects.csv"),
        ];
        return Speed == "realtime" ? always : [.. always, .. OfRehearsal()];
    }

    public IEnumerable<(string Name, string Value)> Variables(string secret)
    {
        if (Postgres is not null)
            yield return ("CAMPAIGN_POSTGRES", Postgres);
        if (TurnCapacity is { } turns)
            yield return ("CAMPAIGN_TURN_CAPACITY", turns.ToString(CultureInfo.InvariantCulture));
        if (Collector is not null)
        {
            yield return ("OTEL_EXPORTER_OTLP_ENDPOINT", Collector.ToString());
            yield return ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        }
        if (Gateway is null)
            yield break;
        yield return ("CAMPAIGN_SMS_GATEWAY", Gateway.ToString());
        yield return ("CAMPAIGN_SMS_SECRET", secret);
        if (HonoursKeys)
            yield return ("CAMPAIGN_SMS_HONOURS_KEYS", "1");
    }

    private IEnumerable<string> OfRehearsal() =>
    [
        "--responses", Responses, .. UntilDone ? ["--until-done"] : Array.Empty<string>(),
        .. FirstDay is { } day
            ? ["--start", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]
            : Array.Empty<string>(),
    ];
}
