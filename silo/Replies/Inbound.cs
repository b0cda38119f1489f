using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Replies;

/// <summary>
/// Takes what customers write. Every text is kept, and what it means commits with it: an opt-out stops texts to that
/// person in all dealers of the group, anything else asks for an answer by one call and holds further texts back until
/// somebody has read it. Source: D-1, D-5.
/// </summary>
internal sealed class Inbound(
    Databases databases, Secrets secrets, OptOutWords words, CustomerTexts texts, EngineClock clock)
{
    private static readonly string PostReply = Sql.Load("Replies/post_reply.sql");
    private static readonly string LockTermsOfPhone = Sql.Load("Replies/lock_terms_of_phone.sql");

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
        foreach (var message in messages)
            await TakeAsync(
                new ArrivedText(
                    message.Id, phones.Of(message.Phone), message.Text, words.IsRefusal(message.Text), now),
                stop);
    }

    private async Task TakeAsync(ArrivedText text, CancellationToken stop)
    {
        await using var connection = await databases.Engine.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        if (text.PhoneHash is { } sender)
            await using (var command = connection.Command(LockTermsOfPhone, (object)sender))
                await command.ExecuteNonQueryAsync(stop);
        if (!await texts.KeepAsync(connection, text, stop))
            return;
        if (text.PhoneHash is { } phone)
            await using (var batch = Meaning(new NpgsqlBatch(connection), phone, text))
                await batch.ExecuteNonQueryAsync(stop);
        await transaction.CommitAsync(CancellationToken.None);
    }

    private static NpgsqlBatch Meaning(NpgsqlBatch batch, byte[] phone, ArrivedText text) => text.IsRefusal
        ? PhoneRefusals.Write(batch, new Refusal(phone, Channel.Sms, "opted-out-by-reply", text.At))
        : batch.With(PostReply, phone, PhoneRefusals.MessageOf(new PolicyMessage.CustomerReplied()), text.At);
}
