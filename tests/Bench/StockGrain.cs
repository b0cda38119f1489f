using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Grains.Ports;
using CampaignEngine.Silo.Storage;
using Npgsql;
using Orleans;
using Orleans.Placement;
using Orleans.Runtime;

namespace CampaignEngine.Bench;

/// <summary>What a stock grain remembers.</summary>
internal sealed class StockPolicy
{
    /// <summary>What its row would hold beside the state.</summary>
    public PolicyRow? Row { get; set; }

    public Policy? State { get; set; }

    public DateTimeOffset? WakeAt { get; set; }
}

/// <summary>
/// The same decider in a grain as the documentation of Orleans has it: the state by <c>WriteStateAsync</c>, touch and
/// message by one batch beside it. The two can come apart, which the engine's turns cannot.
/// </summary>
[PreferLocalPlacement]
internal sealed class StockGrain(
    [PersistentState("stock", StockBench.Storage)] IPersistentState<StockPolicy> policy,
    IPlanContexts contexts, Databases databases) : Grain, IStockGrain
{
    private const string AddTouch =
        """
        INSERT INTO touch (policy_id, step, due_on, channel, status, planned_at)
        VALUES ($1, $2, $3, 'sms', 'pending', $4)
        """;

    private const string AddMessage =
        """
        INSERT INTO outbox (policy_id, step, due_on, channel, template, due_at)
        VALUES ($1, $2, $3, 'sms', $4, $5)
        """;

    public async Task FillAsync(PolicyRow row)
    {
        policy.State.State = JsonSerializer.Deserialize(row.StateJson, GrainJson.Default.Policy);
        policy.State.Row = row with { StateJson = "" };
        policy.State.WakeAt = row.WakeAt;
        await policy.WriteStateAsync();
        DeactivateOnIdle();
    }

    public async Task WakeAsync(DateTimeOffset now)
    {
        var row = policy.State.Row!;
        var context = await contexts.ForAsync(row.Plan, now, null);
        var turn = PolicyTurn.Decide(
            row, policy.State.State!, new Delivery(new PolicyMessage.Woken(), now), context);
        (policy.State.Row, policy.State.State, policy.State.WakeAt) = (turn.Committed(), turn.State, turn.WakeAt);
        await policy.WriteStateAsync();
        await WriteAsync(row.Id, turn.Effects.OfType<PolicyEffect.SendMessage>().Single(), now);
    }

    private async Task WriteAsync(long id, PolicyEffect.SendMessage send, DateTimeOffset now)
    {
        await using var connection = await databases.Api.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection)
            .With(AddTouch, id, (short)send.Step, send.Day, send.PlannedAt)
            .With(AddMessage, id, (short)send.Step, send.Day, send.Template, now);
        await batch.ExecuteNonQueryAsync();
    }
}
