using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Grains.Ports;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Turns;

/// <summary>A policy that waits for its state.</summary>
internal sealed class PendingLoad(long policyId, Delivery? delivery)
{
    private readonly TaskCompletionSource<LoadedPolicy> _loaded =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long PolicyId { get; } = policyId;

    public Delivery? Delivery { get; } = delivery;

    public Task<LoadedPolicy> Loaded => _loaded.Task;

    public void Settle(LoadedPolicy loaded) => _loaded.TrySetResult(loaded);

    public void Fail(Exception cause) => _loaded.TrySetException(new TurnUnsettledException(cause));
}

/// <summary>Reads the states of many policies with one statement; locks nothing, since every turn is checked.</summary>
internal sealed class PolicyLoads(Databases databases)
{
    private static readonly string ReadStates = Sql.Load("Turns/read_states.sql");
    private static readonly string ReadHandled = Sql.Load("Turns/read_handled.sql");

    /// <summary>Settles every load of a batch.</summary>
    public async Task RunAsync(List<PendingLoad> loads)
    {
        try
        {
            var asked = loads.Where(load => load.Delivery is { Id: not null } or { Letter: not null }).ToList();
            await using var connection = await databases.Engine.OpenConnectionAsync();
            var handled = asked.Count == 0 ? [] : await HandledAsync(connection, asked);
            var policies = await PoliciesAsync(connection, loads);
            foreach (var load in loads)
                load.Settle(new LoadedPolicy(
                    policies.GetValueOrDefault(load.PolicyId), handled.GetValueOrDefault(load)));
        }
        catch (Exception cause)
        {
            foreach (var load in loads)
                load.Fail(cause);
        }
    }

    private static async Task<Dictionary<long, PolicyRow>> PoliciesAsync(
        NpgsqlConnection connection, List<PendingLoad> loads)
    {
        var policies = new Dictionary<long, PolicyRow>(loads.Count);
        await using var command = connection.Command(
            ReadStates, (object)loads.Select(load => load.PolicyId).Distinct().Order().ToArray());
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            policies.Add(reader.GetInt64(0), new PolicyRow(
                reader.GetInt64(0), reader.GetInt32(1), reader.GetInt64(2), reader.GetInt32(3),
                reader.GetFieldValue<DateOnly>(4), reader.GetInt32(5), reader.GetString(6), reader.GetString(7),
                reader.MaybeValue<DateTimeOffset>(8), reader.GetBoolean(9)));
        return policies;
    }

    // A letter that is gone was taken by an earlier turn; what that turn said nobody waits for any more.
    private static async Task<Dictionary<PendingLoad, CommandResult>> HandledAsync(
        NpgsqlConnection connection, List<PendingLoad> asked)
    {
        var handled = new Dictionary<PendingLoad, CommandResult>();
        await using var command = connection.Command(ReadHandled,
            asked.Select(load => load.Delivery!.Id).ToArray(), asked.Select(load => load.Delivery!.Letter).ToArray());
        await using var reader = await command.ExecuteReaderAsync();
        for (var at = 0; await reader.ReadAsync(); at++)
            if (reader.Maybe<string>(0) is { } verdict)
                handled.Add(asked[at], JsonSerializer.Deserialize<CommandResult>(verdict)!);
            else if (reader.GetBoolean(1))
                handled.Add(asked[at], new CommandResult(VerdictKind.Ignored, Rules.NothingToDo, ""));
        return handled;
    }
}
