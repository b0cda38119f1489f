using System.Globalization;
using System.Text.Json;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Tests.Api.Plans;

/// <summary>
/// The plan of a statement that a connection has run some times: first the server plans for the values, later without
/// them where that looks no dearer, and keeps to it. The interface's connections live long, so this is what they run.
/// </summary>
internal static class SettledPlan
{
    // The server decides when it has planned for the values five times.
    private const int Times = 7;

    /// <summary>The plans met on the way, the settled one last.</summary>
    public static async Task<IReadOnlyList<JsonElement>> OfAsync(
        NpgsqlConnection connection, string sql, params object?[] values)
    {
        await RunAsync(connection, $"PREPARE settled AS {sql}");
        try
        {
            var call = values.Length == 0 ? "settled" : $"settled ({string.Join(", ", values.Select(Literal))})";
            var plans = new List<JsonElement>();
            for (var time = 0; time < Times; time++)
                plans.Add(await ExplainAsync(connection, $"EXPLAIN (FORMAT JSON) EXECUTE {call}"));
            return plans;
        }
        finally
        {
            await RunAsync(connection, "DEALLOCATE settled");
        }
    }

    /// <summary>The relations that a plan reads whole.</summary>
    public static IEnumerable<string> Scanned(JsonElement node)
    {
        if (node.GetProperty("Node Type").GetString()!.EndsWith("Seq Scan", StringComparison.Ordinal))
            yield return node.GetProperty("Relation Name").GetString()!;
        if (!node.TryGetProperty("Plans", out var parts))
            yield break;
        foreach (var name in parts.EnumerateArray().SelectMany(Scanned))
            yield return name;
    }

    /// <summary>The relations that hold more than a thousand rows, by the server's own statistics.</summary>
    public static async Task<IReadOnlySet<string>> LargeAsync(NpgsqlConnection connection)
    {
        await using var command = connection.Command(
            "SELECT array_agg(relname::text) FROM pg_class WHERE relkind IN ('r', 'p') AND reltuples > 1000");
        return ((string[])(await command.ExecuteScalarAsync())!).ToHashSet();
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = connection.Command(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<JsonElement> ExplainAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = connection.Command(sql);
        using var plan = JsonDocument.Parse((string)(await command.ExecuteScalarAsync())!);
        return plan.RootElement[0].GetProperty("Plan").Clone();
    }

    // Values of ours without quotes; the server finds each parameter's type as it does for a call.
    private static string Literal(object? value) => value switch
    {
        null => "NULL",
        byte[] bytes => $@"'\x{Convert.ToHexString(bytes)}'",
        DateOnly day => $"'{day:yyyy-MM-dd}'",
        DateTimeOffset instant => $"'{instant:O}'",
        Array many => $"'{{{string.Join(", ", many.Cast<object>().Select(one => Literal(one).Trim('\'')))}}}'",
        _ => $"'{Convert.ToString(value, CultureInfo.InvariantCulture)}'",
    };
}
