using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers.Staffing;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Api.Policies;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Api.Staffing;

/// <summary>
/// Reckons the calls of a dealer from the states of its live terms, in short statements so that no connection is held
/// long.
/// </summary>
internal sealed class CallBookReader(Databases databases, ITurnContexts contexts)
{
    private const int BatchSize = 1_000;

    private static readonly string ListPlans = Sql.Load("Api/Staffing/list_plans.sql");
    private static readonly string ListTerms = Sql.Load("Api/Staffing/list_terms.sql");

    private readonly NpgsqlDataSource _pool = databases.Api;

    /// <summary>The book of a dealer as of now.</summary>
    public async Task<CallBook> ReadAsync(int dealerId, TimeZoneInfo zone, CancellationToken stop)
    {
        var (now, calendar) = await contexts.CalendarAsync(stop);
        // All terms at one instant; those of one playbook share it.
        var known = (await contexts.ForAsync(await PlansAsync(dealerId, stop), stop)).ToDictionary(
            plan => plan.Key,
            plan => new TurnContext(now, zone, plan.Value.Playbook, calendar, plan.Value.IsHeld));
        var counts = new Dictionary<(DateOnly Day, DateOnly LastDay), int>();
        var (terms, resting, last) = (0, 0, 0L);
        List<Term> batch;
        do
        {
            batch = await TermsAsync(dealerId, last, stop);
            // A term that was enrolled since then belongs to the next book.
            foreach (var term in batch.Where(term => known.ContainsKey(term.Plan)))
            {
                terms++;
                if (!Count(term, known[term.Plan], counts))
                    resting++;
            }
            if (batch.Count > 0)
                last = batch[^1].Id;
        }
        while (batch.Count == BatchSize);
        return new CallBook(
            now, LocalTime.DayOf(now, zone), calendar,
            Sequence.From(counts.OrderBy(calls => calls.Key)
                .Select(calls => new PlannedCalls(calls.Key.Day, calls.Value, calls.Key.LastDay))),
            terms, resting);
    }

    // False for a term that rests.
    private static bool Count(
        Term term, TurnContext context, Dictionary<(DateOnly Day, DateOnly LastDay), int> counts)
    {
        if (term.IsParked || StateOf(term.State) is not { } state)
            return false;
        var outlook = new Outlook(state, context, wakeAt: null);
        foreach (var calls in TermCalls.Of(outlook))
            counts[(calls.Day, calls.LastDay)] = counts.GetValueOrDefault((calls.Day, calls.LastDay)) + calls.Count;
        return !outlook.Rests;
    }

    // A damaged state parks its policy, sooner or later.
    private static Policy? StateOf(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, GrainJson.Default.Policy);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<List<PlanKey>> PlansAsync(int dealerId, CancellationToken stop)
    {
        await using var command = _pool.Command(ListPlans, dealerId);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var plans = new List<PlanKey>();
        while (await rows.ReadAsync(stop))
            plans.Add(new PlanKey(rows.GetInt32(0), dealerId, rows.GetInt64(1)));
        return plans;
    }

    private async Task<List<Term>> TermsAsync(int dealerId, long after, CancellationToken stop)
    {
        await using var command = _pool.Command(ListTerms, dealerId, after, BatchSize);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var terms = new List<Term>(BatchSize);
        while (await rows.ReadAsync(stop))
            terms.Add(new Term(
                rows.GetInt64(0), new PlanKey(rows.GetInt32(1), dealerId, rows.GetInt64(2)), rows.GetString(3),
                rows.GetBoolean(4)));
        return terms;
    }

    private sealed record Term(long Id, PlanKey Plan, string State, bool IsParked);
}
