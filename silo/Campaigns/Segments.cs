using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Campaigns;

/// <summary>
/// Segments as statements take them. Which terms belong to one is decided in the database alone, set by set, by the
/// function <c>segment_gap</c>: a launch, an import and a preview cannot differ.
/// </summary>
internal static class Segments
{
    private static readonly string PickSegment = Sql.Load("Campaigns/pick_segment.sql");

    /// <summary>The segment of an audience as JSON; null when it asks for nothing.</summary>
    public static string? JsonOf(Audience audience) => audience.Segment is { } segment && segment != Segment.Everybody
        ? JsonSerializer.Serialize(segment, GrainJson.Default.Segment)
        : null;

    /// <summary>Which of some terms belong to an audience's segment.</summary>
    public static async Task<IReadOnlySet<long>> PickAsync(
        NpgsqlConnection connection, IEnumerable<long> policies, string segment, CancellationToken stop)
    {
        await using var command = connection.Command(PickSegment, policies.ToArray(), segment);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var picked = new HashSet<long>();
        while (await reader.ReadAsync(stop))
            picked.Add(reader.GetInt64(0));
        return picked;
    }
}
