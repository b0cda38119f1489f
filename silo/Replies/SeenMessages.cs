using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Replies;

/// <summary>What was handled already, so that a message that comes again changes nothing; kept for a week.</summary>
internal sealed class SeenMessages(Databases databases)
{
    private static readonly string ReadHeard = Sql.Load("Replies/read_heard.sql");
    private static readonly string AddHeard = Sql.Load("Replies/add_heard.sql");
    private static readonly string ForgetSeen = Sql.Load("Replies/forget_seen.sql");

    /// <summary>Those of the ids that were heard already.</summary>
    public async Task<HashSet<string>> HeardAsync(IEnumerable<string> ids, CancellationToken stop)
    {
        var heard = new HashSet<string>(StringComparer.Ordinal);
        await using var command = databases.Engine.Command(ReadHeard, (object)ids.ToArray());
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            heard.Add(reader.GetString(0));
        return heard;
    }

    /// <summary>Remembers a message that has taken effect.</summary>
    public async Task RememberAsync(string id, CancellationToken stop)
    {
        await using var command = databases.Engine.Command(AddHeard, id);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Forgets messages that nobody repeats any more; returns how many.</summary>
    public async Task<int> ForgetAsync(CancellationToken stop)
    {
        await using var command = databases.Api.Command(ForgetSeen);
        return await command.ExecuteNonQueryAsync(stop);
    }
}
