using System.Diagnostics;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Outbox;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Replies;

/// <summary>
/// Takes the provider's receipts. Touches are settled in one transaction, without a turn and in any order; what tells
/// the grain something - not delivered, opted out - becomes a turn of its own afterwards. Repeats change nothing.
/// </summary>
internal sealed class Receipts(
    Databases databases, TurnContexts contexts, TouchEnds touchEnds, OptOuts optOuts, PolicyCalls policies,
    EngineClock clock, SeenMessages seen)
{
    private const string OptedOut = "opted-out-at-provider";

    private static readonly string ReadTouchesByTerm = Sql.Load("Replies/read_touches_by_term.sql");
    private static readonly string ReadSentTouches = Sql.Load("Replies/read_sent_touches.sql");
    private static readonly string TakeAnswered = Sql.Load("Replies/take_answered.sql");

    /// <summary>Settles receipts durably; keys that are none of ours are left out and counted.</summary>
    /// <param name="receipts">The receipts.</param>
    /// <param name="stop">Gives up.</param>
    /// <param name="heardAt">Business instant of each, UTC; null for the present one.</param>
    public async Task<int> AcceptAsync(
        IReadOnlyList<GatewayReceipt> receipts, CancellationToken stop,
        Func<GatewayReceipt, DateTimeOffset>? heardAt = null)
    {
        var now = heardAt is null ? await clock.NowAsync(stop) : default;
        var found = await FindAsync(receipts, heardAt ?? (_ => now), stop);
        // Refused before it is settled: whatever fails from here on, the refusal stands.
        await RefuseAsync([.. found.Where(hit => hit.Receipt.Status == ReceiptStatus.OptedOut)], stop);
        await SettleAsync(found, stop);
        await Task.WhenAll(found.Select(hit => TellAsync(hit, stop)));
        return receipts.Count - found.Count;
    }

    // Each receipt counts once, so that a repeat does not undo what was agreed after it. The phone that the text went
    // to is refused, not one that a ledger has brought since.
    private async Task RefuseAsync(IReadOnlyCollection<Hit> refused, CancellationToken stop)
    {
        if (refused.Count == 0)
            return;
        var heard = await seen.HeardAsync(refused.Select(HeardId), stop);
        foreach (var hit in refused.Where(hit => heard.Add(HeardId(hit))))
        {
            await optOuts.RefuseAsync(hit.PolicyId, Channel.Sms, OptedOut, hit.HeardAt, stop, hit.Touch?.DoneAt);
            await seen.RememberAsync(HeardId(hit), stop);
        }
    }

    private static string HeardId(Hit hit) => $"receipt/{hit.Receipt.Id}";

    private async Task SettleAsync(List<Hit> found, CancellationToken stop)
    {
        await using var connection = await databases.Engine.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var reports = found.Where(hit => hit.Touch is not null)
            .GroupBy(hit => (hit.PolicyId, hit.Step, hit.Touch!.DueOn))
            .OrderBy(hits => hits.Key.PolicyId).ThenBy(hits => hits.Key.Step).ThenBy(hits => hits.Key.DueOn)
            .Select(hits => ReportOf([.. hits])).ToList();
        var ends = await DeliveredParts.NoteAsync(connection, reports, stop);
        await using (var command = connection.Command(TakeAnswered,
            ends.Select(end => end.PolicyId).ToArray(), ends.Select(end => end.Step).ToArray(),
            ends.Select(end => end.DueOn).ToArray()))
            await command.ExecuteNonQueryAsync(stop);
        await touchEnds.SettleAsync(connection, ends, stop);
        await transaction.CommitAsync(CancellationToken.None);
    }

    private async Task TellAsync(Hit hit, CancellationToken stop)
    {
        var (policyId, step, receipt, heardAt, touch) = hit;
        using var span = Telemetry.Replies.StartActivity("touch.receipt", ActivityKind.Consumer, touch?.Trace);
        span?.SetTag("status", receipt.Status.ToString());
        if (receipt.Status == ReceiptStatus.Failed)
            await policies.TellAsync(policyId, new PolicyMessage.ReceiptArrived(step), null, stop, heardAt);
    }

    private async Task<List<Hit>> FindAsync(
        IReadOnlyList<GatewayReceipt> receipts, Func<GatewayReceipt, DateTimeOffset> heardAt, CancellationToken stop)
    {
        await using var connection = await databases.Engine.OpenConnectionAsync(stop);
        var meant = await MeantAsync(connection, receipts, stop);
        var touches = await TouchesAsync(connection, meant, stop);
        return [.. meant.Select(one => HitOf(one, heardAt(one.Receipt), touches))];
    }

    private async Task<List<Meant>> MeantAsync(
        NpgsqlConnection connection, IReadOnlyList<GatewayReceipt> receipts, CancellationToken stop)
    {
        var keyed = receipts.Select(receipt => (Receipt: receipt, Key: ContentKey.Parse(receipt.Key)))
            .Where(pair => pair.Key is not null).Select(pair => (pair.Receipt, Key: pair.Key!.Value)).ToList();
        var byKey = await PoliciesAsync(connection, keyed.Select(pair => pair.Key), stop);
        var meant = new List<Meant>(keyed.Count);
        foreach (var (receipt, key) in keyed)
        {
            if (!byKey.TryGetValue((key.DealerCode, key.Term), out var policy))
                continue;
            var playbook = await contexts.PlaybookAsync(connection, policy.PlaybookId, stop);
            if (key.StepsIn(playbook).ToArray() is { Length: > 0 } steps)
                meant.Add(new Meant(policy.Id, steps, key.RepeatedOn, receipt));
        }
        return meant;
    }

    private static async Task<Dictionary<(string, Guid), (long Id, int PlaybookId)>> PoliciesAsync(
        NpgsqlConnection connection, IEnumerable<ContentKey> keys, CancellationToken stop)
    {
        var byKey = new Dictionary<(string, Guid), (long Id, int PlaybookId)>();
        var asked = keys.Select(key => (key.DealerCode, key.Term)).Distinct().ToList();
        await using var command = connection.Command(ReadTouchesByTerm,
            asked.Select(key => key.DealerCode).ToArray(), asked.Select(key => key.Term).ToArray());
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            byKey[(reader.GetString(0), reader.GetGuid(1))] = (reader.GetInt64(2), reader.GetInt32(3));
        return byKey;
    }

    private static async Task<ILookup<(long PolicyId, short Step), SentTouch>> TouchesAsync(
        NpgsqlConnection connection, List<Meant> meant, CancellationToken stop)
    {
        var asked = meant.SelectMany(one => one.Steps.Select(step => (one.PolicyId, Step: step))).ToList();
        var touches = new List<((long PolicyId, short Step) Key, SentTouch Touch)>();
        await using var command = connection.Command(ReadSentTouches,
            asked.Select(one => one.PolicyId).ToArray(), asked.Select(one => one.Step).ToArray());
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            touches.Add(((reader.GetInt64(0), reader.GetInt16(1)), new SentTouch(
                reader.GetFieldValue<DateOnly>(2), reader.Maybe<string>(3),
                reader.MaybeValue<DateTimeOffset>(4))));
        return touches.ToLookup(touch => touch.Key, touch => touch.Touch);
    }

    // Of several steps the one that was opened, and of its days that of the key, or the first; when none was, the
    // receipt still speaks of the customer.
    private static Hit HitOf(
        Meant meant, DateTimeOffset heardAt, ILookup<(long PolicyId, short Step), SentTouch> touches)
    {
        var opened = Array.FindIndex(meant.Steps, step => touches.Contains((meant.PolicyId, step)));
        var step = meant.Steps[Math.Max(opened, 0)];
        var touch = touches[(meant.PolicyId, step)].OrderBy(touch => touch.DueOn)
            .FirstOrDefault(touch => meant.RepeatedOn is not { } day || touch.DueOn == day);
        return new Hit(meant.PolicyId, step, meant.Receipt, heardAt, touch);
    }

    // The worst news of a touch in this batch stands.
    private static (TouchEnd End, int Arrived, int Whole) ReportOf(IReadOnlyCollection<Hit> hits)
    {
        var (policyId, step, worst, heardAt, touch) = hits.MaxBy(hit => EndOf(hit.Receipt.Status))!;
        var end = new TouchEnd(
            policyId, step, touch!.DueOn, EndOf(worst.Status), RuleOf(worst), worst.ProviderId,
            heardAt);
        var receipts = hits.Select(hit => hit.Receipt).ToList();
        return (end, DeliveredParts.ArrivedOf(receipts), DeliveredParts.WholeOf(receipts));
    }

    private static TouchStatus EndOf(ReceiptStatus status) =>
        status == ReceiptStatus.Delivered ? TouchStatus.Delivered : TouchStatus.Failed;

    private static string? RuleOf(GatewayReceipt receipt) => receipt.Status switch
    {
        ReceiptStatus.Delivered => null,
        ReceiptStatus.OptedOut => OptedOut,
        _ => WireText.Harmless(receipt.Code) is { } code ? $"undelivered:{code}" : "undelivered",
    };

    private sealed record Meant(long PolicyId, short[] Steps, DateOnly? RepeatedOn, GatewayReceipt Receipt);

    private sealed record SentTouch(DateOnly DueOn, string? Trace, DateTimeOffset? DoneAt);

    private sealed record Hit(
        long PolicyId, short Step, GatewayReceipt Receipt, DateTimeOffset HeardAt, SentTouch? Touch);
}
