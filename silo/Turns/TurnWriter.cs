using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Turns;

/// <summary>
/// Turns as rows: first the compare-and-set that says which turns are met, then, for those alone, everything they
/// decided.
/// </summary>
internal static class TurnWriter
{
    private static readonly string SaveStates = Sql.Load("Turns/save_states.sql");
    private static readonly string HoldStates = Sql.Load("Turns/hold_states.sql");
    private static readonly string SaveSchedules = Sql.Load("Turns/save_schedules.sql");
    private static readonly string AddSchedules = Sql.Load("Turns/add_schedules.sql");
    private static readonly string AddStates = Sql.Load("Turns/add_states.sql");
    private static readonly string AddJournal = Sql.Load("Turns/add_journal.sql");
    private static readonly string AddSeen = Sql.Load("Turns/add_seen.sql");
    private static readonly string TakeLetters = Sql.Load("Turns/take_letters.sql");
    private static readonly string MoveTurnNumbers = Sql.Load("Turns/move_turn_numbers.sql");
    private static readonly string ParkPolicies = Sql.Load("Turns/park_policies.sql");
    private static readonly string ReleaseParked = Sql.Load("Turns/release_parked.sql");

    /// <summary>Sets the states and says whose turn number was met; their rows are locked from here on.</summary>
    /// <param name="connection">Holds the transaction.</param>
    /// <param name="turns">
    /// Turns of different policies, in order of their ids, so that locks are taken in that order.
    /// </param>
    public static async Task<HashSet<long>> MeetAsync(NpgsqlConnection connection, IReadOnlyList<PendingTurn> turns)
    {
        var changed = turns.Where(pending => pending.Turn.State is not null).ToArray();
        var unchanged = turns.Where(pending => pending.Turn.State is null).ToArray();
        await using var batch = new NpgsqlBatch(connection);
        if (changed.Length > 0)
            batch.With(SaveStates, Ids(changed), Before(changed), After(changed), Phases(changed), Silenced(changed),
                States(changed), MessageIds(changed), Letters(changed));
        if (unchanged.Length > 0)
            batch.With(HoldStates, Ids(unchanged), Before(unchanged), MessageIds(unchanged), Letters(unchanged));
        var met = new HashSet<long>(turns.Count);
        await using var reader = await batch.ExecuteReaderAsync();
        do
            while (await reader.ReadAsync())
                met.Add(reader.GetInt64(0));
        while (await reader.NextResultAsync());
        return met;
    }

    /// <summary>Adds the commands that write the rest of turns that were met.</summary>
    /// <param name="batch">Takes the commands.</param>
    /// <param name="met">Turns whose states this transaction has locked.</param>
    /// <param name="moveNumbers">Whether a turn that parks takes a turn number.</param>
    public static async Task PrepareAsync(NpgsqlBatch batch, IReadOnlyList<PendingTurn> met, bool moveNumbers)
    {
        var moved = met.Where(pending => pending.Turn.MovesAlarm || pending.Turn.IsRelease).ToArray();
        if (moved.Length > 0)
            batch.With(SaveSchedules, Ids(moved), After(moved), moved.Select(pending => pending.Turn.WakeAt).ToArray());
        Remember(batch, [.. met.Where(pending => pending.Turn is { Delivery.Id: not null, State: not null })]);
        TakeUp(batch, met);
        WriteTurns(batch, [.. met.Where(pending => pending.Turn.State is not null)]);
        Park(batch, [.. met.Where(pending => pending.Turn.Error is not null)], moveNumbers);
        if (met.Any(pending => pending.Turn.IsRelease))
            batch.With(ReleaseParked, (object)Ids([.. met.Where(pending => pending.Turn.IsRelease)]));
        await NextTerms.PrepareAsync(batch, met, CancellationToken.None);
    }

    /// <summary>Writes the first turns of terms that have no grain yet, in the caller's transaction.</summary>
    public static async Task AddAsync(
        NpgsqlConnection connection, IReadOnlyList<PolicyTurn> turns, CancellationToken stop)
    {
        if (turns.Count == 0)
            return;
        PendingTurn[] enrolled = [.. turns.Select(turn => new PendingTurn(turn, null))];
        await using var batch = new NpgsqlBatch(connection);
        batch.With(AddSchedules, Ids(enrolled), turns.Select(turn => turn.WakeAt).ToArray());
        batch.With(AddStates, Ids(enrolled),
            turns.Select(turn => turn.Stored.DealerId).ToArray(),
            turns.Select(turn => turn.Stored.CampaignId).ToArray(),
            turns.Select(turn => turn.Stored.PlaybookId).ToArray(),
            turns.Select(turn => turn.Stored.Month).ToArray(),
            Phases(enrolled), Silenced(enrolled), States(enrolled));
        WriteTurns(batch, enrolled);
        await batch.ExecuteNonQueryAsync(stop);
    }

    private static void WriteTurns(NpgsqlBatch batch, PendingTurn[] changed)
    {
        if (changed.Length == 0)
            return;
        batch.With(AddJournal, Ids(changed), After(changed),
            changed.Select(pending => pending.Turn.Delivery.Now).ToArray(),
            changed.Select(pending => pending.Turn.Delivery.Message.Name).ToArray(),
            Phases(changed),
            changed.Select(pending => pending.Turn.WakeAt).ToArray(),
            changed.Select(pending => JournalNotes.Of(pending.Turn.Effects)).ToArray());
        EffectWriter.Write(batch, changed);
        var deltas = new DeltaSum();
        var contacts = new ContactMarks();
        foreach (var turn in changed.Select(pending => pending.Turn))
        {
            var key = new TotalsKey(turn.Stored.DealerId, turn.Stored.CampaignId, turn.Stored.Month, turn.Today);
            deltas.Add(key, PolicyCounts.Of(PhaseBefore(turn), turn.State!.Phase.Name, turn.Effects));
            foreach (var end in turn.Effects.OfType<PolicyEffect.EndTouch>())
                contacts.Add(turn.Stored.Id, key, end.To);
        }
        deltas.WriteTo(batch);
        contacts.WriteTo(batch);
    }

    // A term that is being enrolled stood in no phase before.
    private static string? PhaseBefore(PolicyTurn turn) => turn.Stored.TurnNo == 0 ? null : turn.Stored.Phase;

    // What changed nothing may be decided again, whoever asks.
    private static void Remember(NpgsqlBatch batch, PendingTurn[] named)
    {
        if (named.Length > 0)
            batch.With(AddSeen, MessageIds(named),
                named.Select(pending => JsonSerializer.Serialize(pending.Turn.Verdict)).ToArray(),
                named.Select(pending => pending.Turn.Delivery.Now).ToArray());
    }

    // A letter to a policy that it parks stays for the policy's release.
    private static void TakeUp(NpgsqlBatch batch, IReadOnlyList<PendingTurn> met)
    {
        var letters = met.Where(pending => pending.Turn.Error is null)
            .Select(pending => pending.Turn.Delivery.Letter).OfType<long>().ToArray();
        if (letters.Length > 0)
            batch.With(TakeLetters, (object)letters);
    }

    private static void Park(NpgsqlBatch batch, PendingTurn[] poisoned, bool moveNumbers)
    {
        if (poisoned.Length > 0 && moveNumbers)
            batch.With(MoveTurnNumbers, (object)Ids(poisoned));
        if (poisoned.Length > 0)
            batch.With(ParkPolicies, Ids(poisoned),
                poisoned.Select(pending => JsonSerializer.Serialize(
                    pending.Turn.Delivery.Message, GrainJson.Default.PolicyMessage)).ToArray(),
                poisoned.Select(pending => ErrorOf(pending.Turn.Error!)).ToArray(),
                poisoned.Select(pending => pending.Turn.Delivery.Now).ToArray());
    }

    private static string ErrorOf(Exception cause) => $"{cause.GetType().Name}: {cause.Message}";

    private static long[] Ids(PendingTurn[] turns) => [.. turns.Select(pending => pending.PolicyId)];

    private static int[] Before(PendingTurn[] turns) => [.. turns.Select(pending => pending.Turn.Stored.TurnNo)];

    private static int[] After(PendingTurn[] turns) => [.. turns.Select(pending => pending.Turn.TurnNo)];

    private static string?[] MessageIds(PendingTurn[] turns) => [.. turns.Select(pending => pending.Turn.Delivery.Id)];

    private static long?[] Letters(PendingTurn[] turns) => [.. turns.Select(pending => pending.Turn.Delivery.Letter)];

    private static string[] Phases(PendingTurn[] turns) => [.. turns.Select(pending => pending.Turn.State!.Phase.Name)];

    private static short[] Silenced(PendingTurn[] turns) =>
        [.. turns.Select(pending => SilencedBits.Of(pending.Turn.State!.Silenced))];

    private static string[] States(PendingTurn[] turns) =>
        [.. turns.Select(pending => JsonSerializer.Serialize(pending.Turn.State!, GrainJson.Default.Policy))];
}
