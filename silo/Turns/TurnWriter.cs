using System.Diagnostics;
using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Turns;

/// <summary>
/// Writes everything a batch of turns decided in one round trip, inside the caller's transaction. A turn that does not
/// meet the turn number it started from makes the server refuse the whole batch.
/// </summary>
internal static class TurnWriter
{
    private static readonly string SaveSchedules = Sql.Load("Turns/save_schedules.sql");
    private static readonly string SaveStates = Sql.Load("Turns/save_states.sql");
    private static readonly string AddSchedules = Sql.Load("Turns/add_schedules.sql");
    private static readonly string AddStates = Sql.Load("Turns/add_states.sql");
    private static readonly string AddJournal = Sql.Load("Turns/add_journal.sql");
    private static readonly string ParkPolicies = Sql.Load("Turns/park_policies.sql");

    /// <summary>Writes the outcomes of policies whose rows this transaction has locked.</summary>
    public static async Task SaveAsync(
        NpgsqlConnection connection, IReadOnlyCollection<PolicyOutcome> outcomes, BatchInstant instant,
        CancellationToken stop)
    {
        await using var batch = new NpgsqlBatch(connection);
        await PrepareAsync(batch, outcomes, instant, stop);
        await ExecuteAsync(batch, stop);
    }

    /// <summary>Adds the commands that write these outcomes; their policies' rows are locked.</summary>
    public static async Task PrepareAsync(
        NpgsqlBatch batch, IReadOnlyCollection<PolicyOutcome> outcomes, BatchInstant instant, CancellationToken stop)
    {
        var moved = outcomes.Where(outcome => outcome.MovesAlarm).OrderBy(outcome => outcome.Row.Id).ToArray();
        var changed = outcomes.Where(outcome => outcome.State is not null).OrderBy(outcome => outcome.Row.Id).ToArray();
        if (moved.Length > 0)
            batch.With(SaveSchedules, Ids(moved), Before(moved), After(moved),
                moved.Select(outcome => outcome.WakeAt).ToArray());
        if (changed.Length > 0)
            batch.With(SaveStates, Ids(changed), Before(changed), After(changed),
                Phases(changed), Silenced(changed), States(changed));
        WriteTurns(batch, changed, instant, isNew: false);
        Park(batch, [.. outcomes.Where(outcome => outcome.Error is not null)], instant);
        await NextTerms.PrepareAsync(batch, changed, instant, stop);
    }

    /// <summary>Writes the first turns of terms that have no grain yet.</summary>
    public static async Task AddAsync(
        NpgsqlConnection connection, IReadOnlyList<PolicyOutcome> enrolled, BatchInstant instant,
        CancellationToken stop)
    {
        if (enrolled.Count == 0)
            return;
        await using var batch = new NpgsqlBatch(connection);
        batch.With(AddSchedules, Ids(enrolled), enrolled.Select(outcome => outcome.WakeAt).ToArray());
        batch.With(AddStates, Ids(enrolled),
            enrolled.Select(outcome => outcome.Row.DealerId).ToArray(),
            enrolled.Select(outcome => outcome.Row.CampaignId).ToArray(),
            enrolled.Select(outcome => outcome.Row.PlaybookId).ToArray(),
            enrolled.Select(outcome => outcome.Row.Month).ToArray(),
            Phases(enrolled), Silenced(enrolled), States(enrolled));
        WriteTurns(batch, enrolled, instant, isNew: true);
        await ExecuteAsync(batch, stop);
    }

    private static void WriteTurns(
        NpgsqlBatch batch, IReadOnlyList<PolicyOutcome> changed, BatchInstant instant, bool isNew)
    {
        if (changed.Count == 0)
            return;
        batch.With(AddJournal, Ids(changed),
            changed.Select(outcome => outcome.TurnNo).ToArray(),
            instant.Now,
            changed.Select(outcome => outcome.Message.Name).ToArray(),
            Phases(changed),
            changed.Select(outcome => outcome.WakeAt).ToArray(),
            changed.Select(outcome => JournalNotes.Of(outcome.Effects)).ToArray());
        EffectWriter.Write(batch, changed, instant, Activity.Current?.Id);
        var deltas = new DeltaSum();
        foreach (var outcome in changed)
            deltas.Add(
                new TotalsKey(outcome.Row.DealerId, outcome.Row.CampaignId, outcome.Row.Month, outcome.Today),
                PolicyCounts.Of(isNew ? null : outcome.Row.Phase, outcome.State!.Phase.Name, outcome.Effects));
        deltas.WriteTo(batch);
    }

    private static void Park(NpgsqlBatch batch, PolicyOutcome[] poisoned, BatchInstant instant)
    {
        if (poisoned.Length == 0)
            return;
        batch.With(ParkPolicies, Ids(poisoned),
            poisoned.Select(outcome => JsonSerializer.Serialize(outcome.Message, GrainJson.Default.PolicyMessage))
                .ToArray(),
            poisoned.Select(outcome => outcome.Error!.GetType().Name + ": " + outcome.Error.Message).ToArray(),
            instant.Now);
    }

    private static async Task ExecuteAsync(NpgsqlBatch batch, CancellationToken stop)
    {
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(stop);
    }

    private static long[] Ids(IEnumerable<PolicyOutcome> outcomes) =>
        outcomes.Select(outcome => outcome.Row.Id).ToArray();

    private static int[] Before(PolicyOutcome[] outcomes) => outcomes.Select(outcome => outcome.Row.TurnNo).ToArray();

    private static int[] After(PolicyOutcome[] outcomes) => outcomes.Select(outcome => outcome.TurnNo).ToArray();

    private static string[] Phases(IEnumerable<PolicyOutcome> outcomes) =>
        outcomes.Select(outcome => outcome.State!.Phase.Name).ToArray();

    private static short[] Silenced(IEnumerable<PolicyOutcome> outcomes) =>
        outcomes.Select(outcome => SilencedBits.Of(outcome.State!.Silenced)).ToArray();

    private static string[] States(IEnumerable<PolicyOutcome> outcomes) =>
        outcomes.Select(outcome => JsonSerializer.Serialize(outcome.State!, GrainJson.Default.Policy)).ToArray();
}
