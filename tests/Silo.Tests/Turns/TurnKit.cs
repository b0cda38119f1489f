using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Grains.Ports;
using CampaignEngine.Silo.Turns;

namespace CampaignEngine.Silo.Tests.Turns;

/// <summary>Turns made by hand on an engine's database, as grains hand them in.</summary>
internal static class TurnKit
{
    public static readonly DateTimeOffset Now = new(2026, 3, 31, 16, 0, 0, TimeSpan.Zero);

    public static readonly PolicyMessage Pause = new PolicyMessage.PauseAsked(PauseCause.Person);

    public static readonly PolicyMessage Resume = new PolicyMessage.ResumeAsked(PauseCause.Person);

    /// <summary>The ids of all policies in order.</summary>
    public static async Task<long[]> PolicyIdsAsync(this EngineHost engine) =>
        await engine.ScalarAsync<long[]>("SELECT array_agg(id ORDER BY id) FROM policy");

    public static async Task<LoadedPolicy> LoadAsync(this EngineHost engine, long policy, Delivery? delivery = null)
    {
        var load = new PendingLoad(policy, delivery);
        await engine.Part<PolicyLoads>().RunAsync([load]);
        return await load.Loaded;
    }

    /// <summary>The turn that a policy decides on its stored state.</summary>
    public static Task<PendingTurn> TurnAsync(
        this EngineHost engine, long policy, PolicyMessage message, string? id = null, long? letter = null) =>
        engine.TurnAsync(policy, new Delivery(message, Now, id, letter));

    public static async Task<PendingTurn> TurnAsync(this EngineHost engine, long policy, Delivery delivery)
    {
        var row = (await engine.LoadAsync(policy)).Policy!;
        var context = await engine.Part<PlanContexts>().ForAsync(row.Plan, delivery.Now, null);
        return new PendingTurn(PolicyTurn.Decide(row, StateOf(row), delivery, context), null);
    }

    /// <summary>The turn that follows one that will have been committed.</summary>
    public static async Task<PendingTurn> NextAsync(this EngineHost engine, PendingTurn before, PolicyMessage message)
    {
        var (row, delivery) = (before.Turn.Committed(), new Delivery(message, Now));
        var context = await engine.Part<PlanContexts>().ForAsync(row.Plan, Now, null);
        return new PendingTurn(PolicyTurn.Decide(row, before.Turn.State!, delivery, context), null);
    }

    /// <summary>A turn that leaves the state as it is and gives these orders.</summary>
    public static async Task<PendingTurn> OrdersAsync(
        this EngineHost engine, long policy, params PolicyEffect[] effects)
    {
        var row = (await engine.LoadAsync(policy)).Policy!;
        var verdict = new CommandResult(VerdictKind.Applied, null, row.Phase);
        var turn = new PolicyTurn(
            row, new Delivery(Pause, Now), verdict, StateOf(row), effects, new DateOnly(2026, 4, 1), row.WakeAt);
        return new PendingTurn(turn, "span");
    }

    /// <summary>Commits turns in one batch and says what became of each.</summary>
    public static async Task<TurnFate[]> CommitAsync(this EngineHost engine, params PendingTurn[] turns)
    {
        await engine.Part<TurnCommit>().RunAsync([.. turns]);
        return await Task.WhenAll(turns.Select(turn => turn.Fate));
    }

    private static Policy StateOf(PolicyRow row) =>
        System.Text.Json.JsonSerializer.Deserialize(row.StateJson, GrainJson.Default.Policy)!;
}
