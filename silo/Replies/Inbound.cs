using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;

namespace CampaignEngine.Silo.Replies;

/// <summary>
/// Takes what customers write. An opt-out stops texts to that person at once, in all dealers of the group; anything
/// else asks the person's live terms for an answer. Source: SMS rules of 2015, providers' wording.
/// </summary>
internal sealed class Inbound(
    Databases databases, Secrets secrets, OptOuts optOuts, OptOutWords words, PolicyCalls policies, EngineClock clock,
    SeenMessages seen)
{
    private static readonly string ReadLivePolicies = Sql.Load("Replies/read_live_policies.sql");

    /// <summary>
    /// Handles messages in order; each id counts once, so that a repeat never undoes what was agreed after it.
    /// </summary>
    /// <param name="messages">The messages.</param>
    /// <param name="stop">Gives up.</param>
    /// <param name="at">Business instant, UTC; null for the present one.</param>
    public async Task AcceptAsync(
        IReadOnlyList<GatewayInbound> messages, CancellationToken stop, DateTimeOffset? at = null)
    {
        var now = at ?? await clock.NowAsync(stop);
        var phones = await secrets.PhoneHashAsync(stop);
        var heard = await seen.HeardAsync(messages.Select(HeardId), stop);
        foreach (var message in messages)
            if (phones.Of(message.Phone) is { } hash && heard.Add(HeardId(message)))
            {
                await HearAsync(hash, message, now, stop);
                await seen.RememberAsync(HeardId(message), stop);
            }
    }

    // No message to a policy begins like this, whatever the provider calls its own.
    private static string HeardId(GatewayInbound message) => $"heard/{message.Id}";

    private async Task HearAsync(
        byte[] phoneHash, GatewayInbound message, DateTimeOffset now, CancellationToken stop)
    {
        if (words.IsRefusal(message.Text))
            await optOuts.RefuseAsync(phoneHash, Channel.Sms, "opted-out-by-reply", now, stop);
        else
            await ReplyAsync(phoneHash, message.Id, now, stop);
    }

    private async Task ReplyAsync(
        byte[] phoneHash, string messageId, DateTimeOffset now, CancellationToken stop)
    {
        var ids = new List<long>();
        await using (var command = databases.Engine.Command(ReadLivePolicies, phoneHash))
        await using (var reader = await command.ExecuteReaderAsync(stop))
            while (await reader.ReadAsync(stop))
                ids.Add(reader.GetInt64(0));
        foreach (var id in ids)
            await policies.TellAsync(
                id, new PolicyMessage.CustomerReplied(), $"inbound/{messageId}/{id}", stop, now);
    }
}
