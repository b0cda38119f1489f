using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Compliance;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Campaigns;

/// <summary>Reads the terms of an audience that no campaign works on yet.</summary>
internal static class Candidates
{
    private static readonly string ReadUnenrolled = Sql.Load("Campaigns/read_unenrolled.sql");

    /// <summary>The next candidates after a policy, in key order.</summary>
    public static async Task<List<EnrolmentCandidate>> ReadAsync(
        NpgsqlConnection connection, Audience audience, long after, int limit, DateOnly today, CancellationToken stop)
    {
        await using var command = connection.Command(ReadUnenrolled, after, limit,
            audience.Dealers.Count == 0 ? null : audience.Dealers.ToArray(),
            audience.ExpiryFrom, audience.ExpiryTo,
            audience.Lines.Count == 0 ? null : audience.Lines.Select(NameOf).ToArray(),
            Segments.JsonOf(audience), today);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var candidates = new List<EnrolmentCandidate>();
        while (await reader.ReadAsync(stop))
            candidates.Add(CandidateOf(reader));
        return candidates;
    }

    /// <summary>The persisted name of a line.</summary>
    public static string NameOf(InsuranceLine line) => line == InsuranceLine.Compulsory ? "compulsory" : "commercial";

    /// <summary>The line of a persisted name.</summary>
    public static InsuranceLine LineOf(string name) =>
        name == "compulsory" ? InsuranceLine.Compulsory : InsuranceLine.Commercial;

    private static EnrolmentCandidate CandidateOf(NpgsqlDataReader reader) => new(
        reader.GetInt64(0), reader.GetInt32(1), reader.GetString(2),
        LineOf(reader.GetString(3)),
        reader.GetGuid(4), reader.GetFieldValue<DateOnly>(5),
        reader.IsDBNull(6) ? null : Enum.Parse<Tier>(reader.GetString(6)),
        Consents.Silenced(BoolOrNull(reader, 7), BoolOrNull(reader, 8), reader.GetFieldValue<string[]>(10)),
        reader.IsDBNull(9) ? null : reader.GetDecimal(9), reader.GetString(11));

    private static bool? BoolOrNull(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetBoolean(column);
}
