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
    private static readonly string PostToHousehold = Sql.Load("Turns/post_to_household.sql");
    private static readonly string CloseCallTasks = Sql.Load("Turns/close_call_tasks.sql");

    public static void Write(NpgsqlBatch batch, IReadOnlyList<PendingTurn> turns)
    {
        var orders = OrdersOf(turns);
        Touches(batch, orders);
        Ends(batch, Only<PolicyEffect.EndTouch>(orders));
        Messages(batch, Only<PolicyEffect.SendMessage>(orders));
        Refused(batch, Only<PolicyEffect.RefusePhone>(orders));
        CallJudgements.Write(batch, turns);
        Closed(batch, Only<PolicyEffect.CloseCallTask>(orders));
        Opened(batch, Only<PolicyEffect.OpenCallTask>(orders));
        Raised(batch, Only<PolicyEffect.RaiseCallTask>(orders));
        Told(batch, Only<PolicyEffect.TellHousehold>(orders));
        TermEnds.Write(batch, turns);
    }

    private static List<Order<PolicyEffect>> OrdersOf(IReadOnlyList<PendingTurn> turns)
    {
        var orders = new List<Order<PolicyEffect>>(turns.Count);
        foreach (var pending in turns)
            foreach (var effect in pending.Turn.Effects)
                orders.Add(new Order<PolicyEffect>(pending.Turn, effect, pending.Trace));
        return orders;
    }

    private static Order<TEffect>[] Only<TEffect>(List<Order<PolicyEffect>> orders) where TEffect : PolicyEffect
    {
        var only = new List<Order<TEffect>>();
        foreach (var (turn, effect, trace) in orders)
            if (effect is TEffect own)
                only.Add(new Order<TEffect>(turn, own, trace));
        return [.. only];
    }

    private static void Touches(NpgsqlBatch batch, List<Order<PolicyEffect>> orders)
    {
        var rows = orders.Select(order => TouchRow.Of(order.Turn, order.Effect)).OfType<TouchRow>().ToArray();
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

    private static void Ends(NpgsqlBatch batch, Order<PolicyEffect.EndTouch>[] ends)
    {
        if (ends.Length > 0)
            batch.With(EndTouches,
                ends.Select(end => end.PolicyId).ToArray(),
                ends.Select(end => (short)end.Effect.Step).ToArray(),
                ends.Select(end => end.Effect.Day).ToArray(),
                ends.Select(end => end.Effect.To.Name()).ToArray(),
                ends.Select(end => end.Effect.Rule).ToArray(),
                ends.Select(end => end.Now).ToArray());
    }

    private static void Messages(NpgsqlBatch batch, Order<PolicyEffect.SendMessage>[] sends)
    {
        if (sends.Length > 0)
            batch.With(AddOutbox,
                sends.Select(send => send.PolicyId).ToArray(),
                sends.Select(send => (short)send.Effect.Step).ToArray(),
                sends.Select(send => send.Effect.Day).ToArray(),
                sends.Select(send => send.Effect.Channel.Name()).ToArray(),
                sends.Select(send => send.Effect.Template).ToArray(),
                sends.Select(send => send.Now).ToArray(),
                sends.Select(send => send.Trace).ToArray(),
                sends.Select(send => send.Effect.IsRepeat).ToArray());
    }

    private static void Closed(NpgsqlBatch batch, Order<PolicyEffect.CloseCallTask>[] closed)
    {
        if (closed.Length > 0)
            batch.With(CloseCallTasks, closed.Select(close => close.PolicyId).ToArray());
    }

    private static void Opened(NpgsqlBatch batch, Order<PolicyEffect.OpenCallTask>[] opened)
    {
        if (opened.Length > 0)
            batch.With(AddCallTasks,
                opened.Select(call => call.PolicyId).ToArray(),
                opened.Select(call => (short)call.Effect.Step).ToArray(),
                opened.Select(call => call.Turn.Stored.DealerId).ToArray(),
                opened.Select(call => call.Turn.Stored.CampaignId).ToArray(),
                opened.Select(call => call.Effect.Goal).ToArray(),
                opened.Select(call => call.Now).ToArray(),
                opened.Select(call => call.Turn.TurnNo).ToArray());
    }

    private static void Raised(NpgsqlBatch batch, Order<PolicyEffect.RaiseCallTask>[] raised)
    {
        if (raised.Length > 0)
            batch.With(RaiseCallTasks,
                raised.Select(raise => raise.PolicyId).ToArray(),
                raised.Select(raise => raise.Effect.Rule).ToArray());
    }

    // Refused before it is told to the person's other terms: a lease that looks for refusals itself finds it. In order
    // of the phones, as everybody locks them.
    private static void Refused(NpgsqlBatch batch, Order<PolicyEffect.RefusePhone>[] refused)
    {
        foreach (var refusal in refused.OrderBy(refusal => refusal.Effect.PhoneHash, StringComparer.Ordinal))
            PhoneRefusals.Write(batch, new Refusal(
                Convert.FromHexString(refusal.Effect.PhoneHash), null, refusal.Effect.Reason, refusal.Now,
                Besides: refusal.PolicyId));
    }

    private static void Told(NpgsqlBatch batch, Order<PolicyEffect.TellHousehold>[] told)
    {
        if (told.Length > 0)
            batch.With(PostToHousehold,
                told.Select(tell => tell.PolicyId).ToArray(),
                told.Select(tell => PhoneRefusals.MessageOf(
                    new PolicyMessage.SpokenOf(tell.Effect.Disposition, tell.Effect.Reason))).ToArray(),
                PhoneRefusals.MessageOf(new PolicyMessage.SpokenOf(null, null)),
                told.Select(tell => tell.Now).ToArray(),
                told.Select(tell => PhoneRefusals.MessageOf(OfCar(tell.Effect))).ToArray());
    }

    // A car that is gone needs neither insurance nor maintenance; all else is said of the one concern alone.
    private static PolicyMessage.SpokenOf OfCar(PolicyEffect.TellHousehold told) =>
        told.Disposition is Disposition.Sold or Disposition.Scrapped
            ? new PolicyMessage.SpokenOf(told.Disposition, told.Reason)
            : new PolicyMessage.SpokenOf(null, null);

    private readonly record struct Order<TEffect>(PolicyTurn Turn, TEffect Effect, string? Trace)
    {
        public long PolicyId => Turn.Stored.Id;

        public DateTimeOffset Now => Turn.Delivery.Now;
    }
}
