using System.Diagnostics;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Outbox;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Mailbox;

/// <summary>
/// Takes the provider's receipts. Touches are settled in one transaction, without a turn and in any order; what tells
/// the grain something - not delivered, opted out - becomes a turn of its own afterwards. Repeats change nothing.
/// </summary>
internal sealed class Receipts(
    Databases databases, TurnContexts contexts, TouchEnds ends, OptOuts optOuts, MailboxLoop mailbox)
{
    private static readonly string ReadTouchesByTerm = Sql.Load("Mailbox/read_touches_by_term.sql");
    private static readonly string ReadSentTouches = Sql.Load("Mailbox/read_sent_touches.sql");
    private static readonly string TakeAnswered = Sql.Load("Mailbox/take_answered.sql");

    /// <summary>Settles receipts durably; keys that are none of ours are left out and counted.</summary>
    public async Task<int> AcceptAsync(IReadOnlyList<GatewayReceipt> receipts, CancellationToken stop)
    {
        var found = await SettleAsync(receipts, stop);
        foreach (var hit in found)
            await TellAsync(hit, stop);
        return receipts.Count - found.Count;
    }

    private async Task<List<Hit>> SettleAsync(IReadOnlyList<GatewayReceipt> receipts, CancellationToken stop)
    {
        await using var connection = await databases.Engine.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var instant = await PolicyStore.InstantAsync(connection, stop);
        var found = await FindAsync(connection, receipts, stop);
        var touches = await TouchesAsync(connection, found, stop);
        // The worst news of a touch in this batch stands; parts of one long text report one by one.
        var worst = found.Where(hit => touches.ContainsKey((hit.PolicyId, hit.Step)))
            .GroupBy(hit => (hit.PolicyId, hit.Step))
            .Select(hits => hits.MaxBy(hit => EndOf(hit.Receipt.Status))!)
            .Select(hit => new TouchEnd(
                hit.PolicyId, hit.Step, touches[(hit.PolicyId, hit.Step)].DueOn, EndOf(hit.Receipt.Status),
                RuleOf(hit.Receipt), hit.Receipt.ProviderId))
            .OrderBy(end => end.PolicyId).ThenBy(end => end.Step).ToList();
        await using (var command = connection.Command(TakeAnswered,
            worst.Select(end => end.PolicyId).ToArray(), worst.Select(end => end.Step).ToArray()))
            await command.ExecuteNonQueryAsync(stop);
        await ends.SettleAsync(connection, worst, instant.Now, stop);
        await transaction.CommitAsync(CancellationToken.None);
        return [.. found.Select(hit => hit with { Trace = touches.GetValueOrDefault((hit.PolicyId, hit.Step)).Trace })];
    }

    private async Task TellAsync(Hit hit, CancellationToken stop)
    {
        var (policyId, step, receipt, trace) = hit;
        using var span = Telemetry.Mailbox.StartActivity("touch.receipt", ActivityKind.Consumer, trace);
        span?.SetTag("status", receipt.Status.ToString());
        if (receipt.Status == ReceiptStatus.Failed)
            await mailbox.TellAsync(
                policyId, new PolicyMessage.ReceiptArrived(step, receipt.Code ?? "failed"), null, stop);
        if (receipt.Status == ReceiptStatus.OptedOut)
            await optOuts.RefuseAsync(policyId, Channel.Sms, "opted-out-at-provider", stop);
    }

    private async Task<List<Hit>> FindAsync(
        NpgsqlConnection connection, IReadOnlyList<GatewayReceipt> receipts, CancellationToken stop)
    {
        var keyed = receipts.Select(receipt => (Receipt: receipt, Key: ContentKey.Parse(receipt.Key)))
            .Where(pair => pair.Key is not null).Select(pair => (pair.Receipt, Key: pair.Key!.Value)).ToList();
        var policies = new Dictionary<(string, Guid), (long Id, int PlaybookId)>();
        var asked = keyed.Select(pair => (pair.Key.DealerCode, pair.Key.Term)).Distinct().ToList();
        await using (var command = connection.Command(ReadTouchesByTerm,
            asked.Select(key => key.DealerCode).ToArray(), asked.Select(key => key.Term).ToArray()))
        await using (var reader = await command.ExecuteReaderAsync(stop))
            while (await reader.ReadAsync(stop))
                policies[(reader.GetString(0), reader.GetGuid(1))] = (reader.GetInt64(2), reader.GetInt32(3));
        var found = new List<Hit>(keyed.Count);
        foreach (var (receipt, key) in keyed)
            if (policies.TryGetValue((key.DealerCode, key.Term), out var policy)
                && await StepOfAsync(connection, policy.PlaybookId, key.Touch, stop) is { } step)
                found.Add(new Hit(policy.Id, step, receipt, null));
        return found;
    }

    private async ValueTask<short?> StepOfAsync(
        NpgsqlConnection connection, int playbookId, string touch, CancellationToken stop)
    {
        var playbook = await contexts.PlaybookAsync(connection, playbookId, stop);
        return (short?)playbook.Touches.FirstOrDefault(candidate => candidate.Name == touch)?.Step;
    }

    private static async Task<Dictionary<(long PolicyId, short Step), (DateOnly DueOn, string? Trace)>> TouchesAsync(
        NpgsqlConnection connection, List<Hit> found, CancellationToken stop)
    {
        var touches = new Dictionary<(long PolicyId, short Step), (DateOnly DueOn, string? Trace)>();
        await using var command = connection.Command(ReadSentTouches,
            found.Select(hit => hit.PolicyId).ToArray(), found.Select(hit => hit.Step).ToArray());
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            touches[(reader.GetInt64(0), reader.GetInt16(1))] =
                (reader.GetFieldValue<DateOnly>(2), reader.IsDBNull(3) ? null : reader.GetString(3));
        return touches;
    }

    private static TouchStatus EndOf(ReceiptStatus status) =>
        status == ReceiptStatus.Delivered ? TouchStatus.Delivered : TouchStatus.Failed;

    private static string? RuleOf(GatewayReceipt receipt) => receipt.Status switch
    {
        ReceiptStatus.Delivered => null,
        ReceiptStatus.OptedOut => "opted-out-at-provider",
        _ => receipt.Code ?? "undelivered",
    };

    private sealed record Hit(long PolicyId, short Step, GatewayReceipt Receipt, string? Trace);
}
