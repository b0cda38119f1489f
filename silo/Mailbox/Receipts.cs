using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
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
    private static readonly string ReadDueDays = Sql.Load("Mailbox/read_due_days.sql");
    private static readonly string TakeAnswered = Sql.Load("Mailbox/take_answered.sql");

    /// <summary>Settles receipts durably; keys that are none of ours are left out and counted.</summary>
    public async Task<int> AcceptAsync(IReadOnlyList<GatewayReceipt> receipts, CancellationToken stop)
    {
        var found = await SettleAsync(receipts, stop);
        foreach (var (policyId, step, receipt) in found)
            await TellAsync(policyId, step, receipt, stop);
        return receipts.Count - found.Count;
    }

    private async Task<List<(long PolicyId, short Step, GatewayReceipt Receipt)>> SettleAsync(
        IReadOnlyList<GatewayReceipt> receipts, CancellationToken stop)
    {
        await using var connection = await databases.Engine.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var instant = await PolicyStore.InstantAsync(connection, stop);
        var found = await FindAsync(connection, receipts, stop);
        var days = await DaysAsync(connection, found, stop);
        // The worst news of a touch in this batch stands; parts of one long text report one by one.
        var worst = found.Where(hit => days.ContainsKey((hit.PolicyId, hit.Step)))
            .GroupBy(hit => (hit.PolicyId, hit.Step))
            .Select(hits => hits.MaxBy(hit => EndOf(hit.Receipt.Status)))
            .Select(hit => new TouchEnd(
                hit.PolicyId, hit.Step, days[(hit.PolicyId, hit.Step)], EndOf(hit.Receipt.Status),
                RuleOf(hit.Receipt), hit.Receipt.ProviderId))
            .OrderBy(end => end.PolicyId).ThenBy(end => end.Step).ToList();
        await using (var command = connection.Command(TakeAnswered,
            worst.Select(end => end.PolicyId).ToArray(), worst.Select(end => end.Step).ToArray()))
            await command.ExecuteNonQueryAsync(stop);
        await ends.SettleAsync(connection, worst, instant.Now, stop);
        await transaction.CommitAsync(CancellationToken.None);
        return found;
    }

    private async Task TellAsync(long policyId, short step, GatewayReceipt receipt, CancellationToken stop)
    {
        if (receipt.Status == ReceiptStatus.Failed)
            await mailbox.TellAsync(
                policyId, new PolicyMessage.ReceiptArrived(step, receipt.Code ?? "failed"), null, stop);
        if (receipt.Status == ReceiptStatus.OptedOut)
            await optOuts.RefuseAsync(policyId, Channel.Sms, "opted-out-at-provider", stop);
    }

    private async Task<List<(long PolicyId, short Step, GatewayReceipt Receipt)>> FindAsync(
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
        var found = new List<(long PolicyId, short Step, GatewayReceipt Receipt)>(keyed.Count);
        foreach (var (receipt, key) in keyed)
            if (policies.TryGetValue((key.DealerCode, key.Term), out var policy)
                && await StepOfAsync(connection, policy.PlaybookId, key.Touch, stop) is { } step)
                found.Add((policy.Id, step, receipt));
        return found;
    }

    private async ValueTask<short?> StepOfAsync(
        NpgsqlConnection connection, int playbookId, string touch, CancellationToken stop)
    {
        var playbook = await contexts.PlaybookAsync(connection, playbookId, stop);
        return (short?)playbook.Touches.FirstOrDefault(candidate => candidate.Name == touch)?.Step;
    }

    private static async Task<Dictionary<(long PolicyId, short Step), DateOnly>> DaysAsync(
        NpgsqlConnection connection, List<(long PolicyId, short Step, GatewayReceipt Receipt)> found,
        CancellationToken stop)
    {
        var days = new Dictionary<(long PolicyId, short Step), DateOnly>();
        await using var command = connection.Command(ReadDueDays,
            found.Select(hit => hit.PolicyId).ToArray(), found.Select(hit => hit.Step).ToArray());
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            days[(reader.GetInt64(0), reader.GetInt16(1))] = reader.GetFieldValue<DateOnly>(2);
        return days;
    }

    private static TouchStatus EndOf(ReceiptStatus status) =>
        status == ReceiptStatus.Delivered ? TouchStatus.Delivered : TouchStatus.Failed;

    private static string? RuleOf(GatewayReceipt receipt) => receipt.Status switch
    {
        ReceiptStatus.Delivered => null,
        ReceiptStatus.OptedOut => "opted-out-at-provider",
        _ => receipt.Code ?? "undelivered",
    };
}
