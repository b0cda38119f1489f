using System.Text.Json;

namespace CampaignEngine.Bench;

/// <summary>What a run prints and, at the end, writes down.</summary>
internal sealed class Report
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private readonly Dictionary<string, object?> _figures = new(StringComparer.Ordinal);

    public void Say(string line)
    {
        Console.WriteLine(line);
        _figures.TryAdd("machine", line);
    }

    /// <summary>What turns cost and wrote: the same counts in every line say that all wrote the same.</summary>
    public async Task SayTurnsAsync(
        BenchServer server, string who, Cost cost, string database, CancellationToken stop)
    {
        var written = await server.ScalarAsync<string>(database,
            """
            SELECT format('%s touches, %s outbox, %s journal, %s deltas, state %s B',
                (SELECT count(*) FROM touch), (SELECT count(*) FROM outbox),
                (SELECT count(*) FROM journal WHERE turn_no = 2),
                (SELECT count(*) FROM metric_delta WHERE day = '2026-04-01'),
                (SELECT avg(length(state::text))::int FROM policy_state))
            """, stop);
        Say($"  {who,-32} {cost}\n  {"",-32} {written}");
    }

    /// <summary>Keeps the figures of a bench for the file.</summary>
    public void Keep(string bench, object figures) => _figures[bench] = figures;

    public void Write(string? path)
    {
        if (path is not null)
            File.WriteAllText(path, JsonSerializer.Serialize(_figures, Indented));
    }
}
