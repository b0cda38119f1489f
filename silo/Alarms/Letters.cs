using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Alarms;

/// <summary>
/// Posts messages to policies in the transaction of their cause. Whoever rolls back has said nothing.
/// </summary>
internal static class Letters
{
    private static readonly string PostLetters = Sql.Load("Alarms/post_letters.sql");

    /// <summary>
    /// Adds the command that posts a message to each policy; those that no campaign works on get none.
    /// </summary>
    public static NpgsqlBatch Post(
        NpgsqlBatch batch, IReadOnlyCollection<(long PolicyId, PolicyMessage Message)> messages,
        DateTimeOffset now) =>
        messages.Count == 0 ? batch : batch.With(PostLetters,
            messages.Select(message => message.PolicyId).ToArray(),
            messages.Select(message => PhoneRefusals.MessageOf(message.Message)).ToArray(),
            now);
}
