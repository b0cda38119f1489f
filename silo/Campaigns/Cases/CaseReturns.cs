using CampaignEngine.Grains;
using CampaignEngine.Grains.Compliance;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Campaigns.Cases;

/// <summary>A day that something happened to a car at a dealer.</summary>
internal sealed record CarDay(int DealerId, string? Vin, string? Plate, DateOnly Day);

/// <summary>
/// Tells open cases what is learnt of their cars, by letters in the caller's transaction and behind the lock of
/// enrolments: a maintenance since the car became a case has brought it back; an earlier one that nobody knew of, and a
/// corrected sale, move what the case counts from.
/// </summary>
internal static class CaseReturns
{
    private static readonly string FindOpenCases = Sql.Load("Campaigns/Cases/find_open_cases.sql");
    private static readonly string LockRefusals = Sql.Load("Campaigns/Cases/lock_refusals.sql");
    private static readonly string MoveCases = Sql.Load("Campaigns/Cases/move_cases.sql");

    /// <summary>Tells of visits for maintenance; a repair or an accident is none.</summary>
    public static async Task TellAsync(
        NpgsqlConnection connection, TurnContexts contexts, IReadOnlyCollection<CarDay> maintained,
        DateTimeOffset now, CancellationToken stop)
    {
        var cases = await CasesAsync(connection, maintained, stop);
        await using var batch = Letters.Post(new NpgsqlBatch(connection),
            [.. from open in cases
                where open.ReturnedOn is not null
                select (open.PolicyId, (PolicyMessage)new PolicyMessage.Returned(open.ReturnedOn!.Value))],
            now);
        await MoveAsync(batch, contexts,
            [.. cases.Where(open => open is { ReturnedOn: null, Line: AnchorNames.WinBack } && open.Day > open.Since)],
            now, stop);
    }

    /// <summary>Tells of sales, whose days may have been corrected.</summary>
    public static async Task MoveAsync(
        NpgsqlConnection connection, TurnContexts contexts, IReadOnlyCollection<CarDay> sold, DateTimeOffset now,
        CancellationToken stop)
    {
        var cases = await CasesAsync(connection, sold, stop);
        await using var batch = new NpgsqlBatch(connection);
        await MoveAsync(batch, contexts,
            [.. cases.Where(open => open.Line == AnchorNames.FirstMaintenance && open.Day != open.Since)], now, stop);
    }

    private static async Task MoveAsync(
        NpgsqlBatch batch, TurnContexts contexts, IReadOnlyList<OpenCase> cases, DateTimeOffset now,
        CancellationToken stop)
    {
        var moved = new List<(OpenCase Case, DateOnly Expiry)>(cases.Count);
        foreach (var open in cases)
        {
            var playbook = await contexts.PlaybookAsync(batch.Connection!, open.PlaybookId, stop);
            var expiry = CaseDays.ExpiryOf(playbook, open.Day);
            // A car that was away for longer began late, and an earlier day than the one it counts from says nothing.
            if (open.Line == AnchorNames.FirstMaintenance || expiry > open.Expiry)
                moved.Add((open, expiry));
        }
        if (moved.Count > 0)
            batch.With(MoveCases, moved.Select(move => move.Case.PolicyId).ToArray(),
                moved.Select(move => move.Case.Day).ToArray(), moved.Select(move => move.Expiry).ToArray());
        Letters.Post(batch, [.. moved.Select(move => (move.Case.PolicyId, (PolicyMessage)new PolicyMessage.FactsChanged(
            move.Expiry, move.Case.Tier, move.Case.Silenced)))], now);
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(stop);
    }

    // No refusal is written between the reading of refusals and the posting of letters: one that came before is in
    // them, one that comes later is a later letter.
    private static async Task<List<OpenCase>> CasesAsync(
        NpgsqlConnection connection, IReadOnlyCollection<CarDay> days, CancellationToken stop)
    {
        var open = await OpenAsync(connection, days, stop);
        if (open.Count == 0)
            return open;
        await using (var command = connection.Command(LockRefusals))
            await command.ExecuteNonQueryAsync(stop);
        return await OpenAsync(connection, days, stop);
    }

    private static async Task<List<OpenCase>> OpenAsync(
        NpgsqlConnection connection, IReadOnlyCollection<CarDay> days, CancellationToken stop)
    {
        var open = new List<OpenCase>();
        if (days.Count == 0)
            return open;
        await using var command = connection.Command(FindOpenCases,
            days.Select(day => day.DealerId).ToArray(), days.Select(day => day.Vin).ToArray(),
            days.Select(day => day.Plate).ToArray(), days.Select(day => day.Day).ToArray());
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            open.Add(new OpenCase(
                rows.GetInt64(0), rows.GetString(1), rows.GetInt32(2), rows.GetFieldValue<DateOnly>(3),
                rows.GetFieldValue<DateOnly>(4),
                rows.Maybe<string>(5) is { } tier ? Enum.Parse<Tier>(tier) : null,
                Consents.Silenced(rows.MaybeValue<bool>(6), rows.MaybeValue<bool>(7),
                    rows.GetFieldValue<string[]>(8)),
                rows.MaybeValue<DateOnly>(9), rows.GetFieldValue<DateOnly>(10)));
        return open;
    }

    private sealed record OpenCase(
        long PolicyId, string Line, int PlaybookId, DateOnly Since, DateOnly Expiry, Tier? Tier,
        Sequence<Channel> Silenced, DateOnly? ReturnedOn, DateOnly Day);
}
