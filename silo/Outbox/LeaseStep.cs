using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Outbox;

/// <summary>What a leased message is to do next.</summary>
/// <param name="Message">The message.</param>
/// <param name="Request">What to hand over or to ask about.</param>
/// <param name="IsQuery">Whether to ask what became of it instead of sending it.</param>
internal sealed record Call(LeasedMessage Message, SmsRequest Request, bool IsQuery);

/// <summary>
/// The first of three short steps: leases messages, looks once more whether each may leave, and puts the attempts on
/// record. What may not leave ends here.
/// </summary>
internal sealed class LeaseStep(Databases databases, TurnContexts contexts, TouchEnds ends, SiloOptions options)
{
    private static readonly string OpenAttempts = Sql.Load("Outbox/open_attempts.sql");
    private static readonly string TakeSettled = Sql.Load("Outbox/take_settled.sql");

    /// <summary>Leases up to a number of messages and commits what is to be done with them.</summary>
    public async Task<IReadOnlyList<Call>> RunAsync(int limit, ISmsGateway gateway, CancellationToken stop)
    {
        await using var connection = await databases.Sender.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var leased = await OutboxRows.LeaseAsync(
            connection, limit, options.OutboxLease, options.HasWindows, stop);
        if (leased.Count == 0)
            return [];
        var recipients = await OutboxRows.RecipientsAsync(
            connection, [.. leased.Select(message => message.PolicyId).Distinct()], stop);
        var limits = new PhoneLimits(await OutboxRows.HouseholdsAsync(
            connection, [.. leased.Where(message => !message.MayHaveBeenSent)], stop));
        var calls = new List<Call>(leased.Count);
        var kept = new List<(LeasedMessage Message, string Rule)>();
        foreach (var message in leased)
        {
            var recipient = recipients[message.PolicyId];
            var rule = await RuleAgainstAsync(connection, message, recipient, stop);
            if (message.MayHaveBeenSent)
                calls.Add(await CallAsync(
                    connection, message, recipient, [recipient.Vehicle], rule is not null, gateway, stop));
            else if ((rule ?? limits.RuleAgainst(message, recipient)) is { } against)
                kept.Add((message, against));
            else
                calls.Add(await CallAsync(
                    connection, message, recipient, limits.Leave(message, recipient), false, gateway, stop));
        }
        await KeepBackAsync(connection, kept, stop);
        await OpenAsync(connection, [.. calls.Where(call => !call.IsQuery)], stop);
        await transaction.CommitAsync(stop);
        return calls;
    }

    private async ValueTask<string?> RuleAgainstAsync(
        NpgsqlConnection connection, LeasedMessage message, Recipient recipient, CancellationToken stop)
    {
        if (message.Channel != Channel.Sms)
            return "no-gateway";
        if (!MessageText.Templates.Contains(message.Template))
            return "unknown-template";
        var playbook = await contexts.PlaybookAsync(connection, recipient.PlaybookId, stop);
        var dealer = await contexts.DealerAsync(connection, recipient.DealerId, stop);
        return Gates.RuleAgainst(message, recipient, playbook, message.At, dealer.Zone);
    }

    // What may have been sent is asked about, unless the provider promises that a repeat of the key is harmless.
    private async ValueTask<Call> CallAsync(
        NpgsqlConnection connection, LeasedMessage message, Recipient recipient, IReadOnlyCollection<string> vehicles,
        bool isForbidden, ISmsGateway gateway, CancellationToken stop)
    {
        var playbook = await contexts.PlaybookAsync(connection, recipient.PlaybookId, stop);
        var key = ContentKey.Of(
            recipient.DealerCode, recipient.Term, playbook.Touches[message.Step], playbook,
            message.IsRepeat ? message.DueOn : null);
        var request = new SmsRequest(key, message.Phone ?? recipient.Phone, message.Template,
            message.Body ?? MessageText.Render(message.Template, recipient, vehicles, playbook)!, message.At);
        var isQuery = message.MayHaveBeenSent && (isForbidden || !gateway.Traits.HonoursKeys);
        return new Call(message, request, isQuery);
    }

    private async Task KeepBackAsync(
        NpgsqlConnection connection, List<(LeasedMessage Message, string Rule)> kept, CancellationToken stop)
    {
        if (kept.Count == 0)
            return;
        await using (var command = connection.Command(TakeSettled,
            kept.Select(keep => keep.Message.PolicyId).ToArray(),
            kept.Select(keep => keep.Message.Step).ToArray(),
            kept.Select(keep => keep.Message.Epoch).ToArray()))
            await command.ExecuteNonQueryAsync(stop);
        await ends.SettleAsync(connection,
            [.. kept.Select(keep => new TouchEnd(keep.Message.PolicyId, keep.Message.Step, keep.Message.DueOn,
                TouchStatus.Suppressed, keep.Rule, null, keep.Message.At))], stop);
    }

    private static async Task OpenAsync(
        NpgsqlConnection connection, Call[] sends, CancellationToken stop)
    {
        if (sends.Length == 0)
            return;
        await using var command = connection.Command(OpenAttempts,
            sends.Select(call => call.Message.PolicyId).ToArray(),
            sends.Select(call => call.Message.Step).ToArray(),
            sends.Select(call => call.Request.Phone).ToArray(),
            sends.Select(call => call.Request.Text).ToArray(),
            sends.Select(call => call.Message.At).ToArray());
        await command.ExecuteNonQueryAsync(stop);
    }
}
