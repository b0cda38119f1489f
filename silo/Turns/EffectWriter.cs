using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Turns;

/// <summary>
/// Adds to a batch the commands that carry out what turns ordered; kinds nobody ordered cost nothing.
/// </summary>
internal static class EffectWriter
{
    private static readonly string AddTouches = Sql.Load("Turns/add_touches.sql");
    private static readonly string EndTouches = Sql.Load("Turns/end_touches.sql");
    private static readonly string AddOutbox = Sql.Load("Turns/add_outbox.sql");
    private static readonly string AddCallTasks = Sql.Load("Turns/add_call_tasks.sql");
    private static readonly string RaiseCallTasks = Sql.Load("Turns/raise_call_tasks.sql");
    private static readonly string CloseCallTasks = Sql.Load("Turns/close_call_tasks.sql");

    public static void Write(NpgsqlBatch batch, IReadOnlyList<PolicyOutcome> turns, BatchInstant instant, string? trace)
    {
        var busy = turns.Where(turn => turn.Effects.Count > 0).ToArray();
        Touches(batch, busy, instant);
        Ends(batch, Ordered<PolicyEffect.EndTouch>(busy), instant);
        Messages(batch, Ordered<PolicyEffect.SendMessage>(busy), instant, trace);
        Closed(batch, Ordered<PolicyEffect.CloseCallTask>(busy));
        Opened(batch, Ordered<PolicyEffect.OpenCallTask>(busy), instant);
        Raised(batch, Ordered<PolicyEffect.RaiseCallTask>(busy));
    }

    private static (PolicyOutcome Turn, TEffect Effect)[] Ordered<TEffect>(IReadOnlyList<PolicyOutcome> turns)
        where TEffect : PolicyEffect =>
        [.. turns.SelectMany(turn => turn.Effects.OfType<TEffect>().Select(effect => (turn, effect)))];

    private static void Touches(NpgsqlBatch batch, IReadOnlyList<PolicyOutcome> turns, BatchInstant instant)
    {
        var rows = turns
            .SelectMany(turn => turn.Effects.Select(effect => TouchRow.Of(turn, effect, instant)).OfType<TouchRow>())
            .ToArray();
        if (rows.Length > 0)
            batch.With(AddTouches,
                rows.Select(row => row.PolicyId).ToArray(),
                rows.Select(row => row.Step).ToArray(),
                rows.Select(row => row.DueOn).ToArray(),
                rows.Select(row => row.Channel).ToArray(),
                rows.Select(row => row.Status).ToArray(),
                rows.Select(row => row.Rule).ToArray(),
                rows.Select(row => row.PlannedAt).ToArray(),
                rows.Select(row => row.DoneAt).ToArray());
    }

    private static void Ends(
        NpgsqlBatch batch, (PolicyOutcome Turn, PolicyEffect.EndTouch Effect)[] ends, BatchInstant instant)
    {
        if (ends.Length > 0)
            batch.With(EndTouches,
                ends.Select(end => end.Turn.Row.Id).ToArray(),
                ends.Select(end => (short)end.Effect.Step).ToArray(),
                ends.Select(end => end.Effect.Day).ToArray(),
                ends.Select(end => end.Effect.To.Name()).ToArray(),
                ends.Select(end => end.Effect.Rule).ToArray(),
                instant.Now);
    }

    private static void Messages(
        NpgsqlBatch batch, (PolicyOutcome Turn, PolicyEffect.SendMessage Effect)[] sends,
        BatchInstant instant, string? trace)
    {
        if (sends.Length > 0)
            batch.With(AddOutbox,
                sends.Select(send => send.Turn.Row.Id).ToArray(),
                sends.Select(send => (short)send.Effect.Step).ToArray(),
                sends.Select(send => send.Effect.Day).ToArray(),
                sends.Select(send => send.Effect.Channel.Name()).ToArray(),
                sends.Select(send => send.Effect.Template).ToArray(),
                instant.Now,
                trace);
    }

    private static void Closed(NpgsqlBatch batch, (PolicyOutcome Turn, PolicyEffect.CloseCallTask Effect)[] closed)
    {
        if (closed.Length > 0)
            batch.With(CloseCallTasks, closed.Select(close => close.Turn.Row.Id).ToArray());
    }

    private static void Opened(
        NpgsqlBatch batch, (PolicyOutcome Turn, PolicyEffect.OpenCallTask Effect)[] opened, BatchInstant instant)
    {
        if (opened.Length > 0)
            batch.With(AddCallTasks,
                opened.Select(call => call.Turn.Row.Id).ToArray(),
                opened.Select(call => (short)call.Effect.Step).ToArray(),
                opened.Select(call => call.Turn.Row.DealerId).ToArray(),
                opened.Select(call => call.Turn.Row.CampaignId).ToArray(),
                opened.Select(call => call.Effect.Goal).ToArray(),
                instant.Now,
                opened.Select(call => call.Turn.TurnNo).ToArray());
    }

    private static void Raised(NpgsqlBatch batch, (PolicyOutcome Turn, PolicyEffect.RaiseCallTask Effect)[] raised)
    {
        if (raised.Length > 0)
            batch.With(RaiseCallTasks,
                raised.Select(raise => raise.Turn.Row.Id).ToArray(),
                raised.Select(raise => raise.Effect.Rule).ToArray());
    }
}
