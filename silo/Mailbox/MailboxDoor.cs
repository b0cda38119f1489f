using System.Text.Json;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Mailbox;

/// <summary>
/// The door for callers: runs the turns of many letters in one transaction, policies locked in key order, and answers
/// after the commit. When the server refuses a batch, each letter is tried alone, so that one cannot fail another; when
/// the commit's outcome is unknown none is, because their work could be done twice.
/// </summary>
internal sealed class MailboxDoor(Databases databases, TurnBatch turns, ILogger<MailboxDoor> log)
{
    private static readonly string ReadSeen = Sql.Load("Mailbox/read_seen.sql");
    private static readonly string AddSeen = Sql.Load("Mailbox/add_seen.sql");

    /// <summary>Handles letters of different policies and settles each of them.</summary>
    public async Task RunAsync(IReadOnlyList<Letter> letters)
    {
        try
        {
            await RunBatchAsync(letters);
        }
        catch (Exception cause) when (cause is not CommitUnknownException && letters.Count > 1)
        {
            log.BatchSplit(letters.Count, cause);
            foreach (var letter in letters)
                await RunAsync([letter]);
        }
        catch (Exception cause)
        {
            foreach (var letter in letters)
                letter.Fail(cause);
        }
    }

    private async Task RunBatchAsync(IReadOnlyList<Letter> letters)
    {
        using var span = Telemetry.Mailbox.StartActivity("mailbox.batch");
        await using var connection = await databases.Engine.OpenConnectionAsync(CancellationToken.None);
        await using var transaction = await connection.BeginTransactionAsync(CancellationToken.None);
        var byPolicy = letters.ToDictionary(letter => letter.PolicyId);
        var locked = await PolicyStore.LockAsync(connection, [.. byPolicy.Keys.Order()], CancellationToken.None);
        var seen = await SeenAsync(connection, letters);
        PolicyMessage? FreshMessageOf(long id) =>
            byPolicy[id] is { } letter && !seen.ContainsKey(letter.Id ?? "") ? letter.Message : null;
        var outcomes = await turns.CommitAsync(connection, locked, FreshMessageOf,
            (batch, decided) => Remember(batch, byPolicy, decided, locked.Instant));
        TurnTelemetry.Count(outcomes.Values, "mailbox");
        foreach (var letter in letters)
            Settle(letter, seen, outcomes);
    }

    private static async Task<Dictionary<string, string>> SeenAsync(
        NpgsqlConnection connection, IReadOnlyList<Letter> letters)
    {
        var ids = letters.Select(letter => letter.Id).OfType<string>().ToArray();
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        if (ids.Length == 0)
            return seen;
        await using var command = connection.Command(ReadSeen, (object)ids);
        await using var reader = await command.ExecuteReaderAsync(CancellationToken.None);
        while (await reader.ReadAsync(CancellationToken.None))
            seen.Add(reader.GetString(0), reader.GetString(1));
        return seen;
    }

    private static void Remember(
        NpgsqlBatch batch, Dictionary<long, Letter> byPolicy, IEnumerable<PolicyOutcome> outcomes,
        BatchInstant instant)
    {
        var named = outcomes
            .Where(outcome => outcome.Verdict is not null && byPolicy[outcome.Row.Id].Id is not null).ToList();
        if (named.Count == 0)
            return;
        batch.With(AddSeen,
            named.Select(outcome => byPolicy[outcome.Row.Id].Id).ToArray(),
            named.Select(outcome => JsonSerializer.Serialize(outcome.Verdict)).ToArray(),
            instant.Now);
    }

    private void Settle(Letter letter, Dictionary<string, string> seen, Dictionary<long, PolicyOutcome> outcomes)
    {
        if (letter.Id is not null && seen.TryGetValue(letter.Id, out var verdict))
        {
            Telemetry.MessagesSeen.Add(1);
            letter.Settle(JsonSerializer.Deserialize<CommandResult>(verdict));
        }
        else if (!outcomes.TryGetValue(letter.PolicyId, out var outcome))
            letter.Settle(null);
        else if (outcome.Error is { } cause)
        {
            log.PolicyParked(letter.PolicyId, letter.Message.Name, cause);
            letter.Fail(new PolicyParkedException(letter.PolicyId, cause));
        }
        else
            letter.Settle(outcome.Verdict);
    }
}
