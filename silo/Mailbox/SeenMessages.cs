using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Mailbox;

/// <summary>What was handled already, so that a message that comes again changes nothing; kept for a week.</summary>
internal sealed class SeenMessages(Databases databases)
{
    private static readonly string ForgetSeen = Sql.Load("Mailbox/forget_seen.sql");

    /// <summary>Forgets messages that nobody repeats any more; returns how many.</summary>
    public async Task<int> ForgetAsync(CancellationToken stop)
    {
        await using var command = databases.Api.Command(ForgetSeen);
        return await command.ExecuteNonQueryAsync(stop);
    }
}
