using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;
using Orleans;

namespace CampaignEngine.Silo.Alarms;

/// <summary>
/// Refusals and consents of a person: the block changes, and letters go to every policy of that phone, in all dealers
/// of the group, in one transaction, so that no later lease can miss it. Source: SMS rules of 2015, call notice of
/// 2018.
/// </summary>
internal sealed class OptOuts(Databases databases, IGrainFactory grains)
{
    private static readonly string ReadPhoneHash = Sql.Load("Alarms/read_phone_hash.sql");
    private static readonly string LiftBlock = Sql.Load("Alarms/lift_block.sql");

    /// <summary>
    /// The customer of a policy refuses one channel, or all when it is null; null for an unknown policy.
    /// </summary>
    /// <param name="policyId">The policy.</param>
    /// <param name="channel">The channel; null for all.</param>
    /// <param name="reason">Why, as the block will say.</param>
    /// <param name="now">Business instant, UTC.</param>
    /// <param name="stop">Gives up.</param>
    /// <param name="reachedAt">
    /// When the customer was reached, business time: the phone the policy had then is refused. Null for now.
    /// </param>
    /// <param name="called">Hash of the phone that was called, when it is known.</param>
    public async Task<CommandResult?> RefuseAsync(
        long policyId, Channel? channel, string reason, DateTimeOffset now, CancellationToken stop,
        DateTimeOffset? reachedAt = null, byte[]? called = null)
    {
        if ((called ?? await HashOfAsync(policyId, reachedAt, stop)) is not { } hash)
            return null;
        var refusal = new Refusal(hash, channel, reason, now);
        return await TellAsync(policyId, refusal.Message, now, await RefuseAsync(refusal, policyId, stop));
    }

    /// <summary>The person behind a phone refuses.</summary>
    public Task RefuseAsync(
        byte[] phoneHash, Channel? channel, string reason, DateTimeOffset now, CancellationToken stop) =>
        RefuseAsync(new Refusal(phoneHash, channel, reason, now), null, stop);

    /// <summary>
    /// The customer of a policy consents to one channel, or to all when it is null; null for an unknown policy.
    /// </summary>
    public async Task<CommandResult?> ConsentAsync(
        long policyId, Channel? channel, DateTimeOffset now, CancellationToken stop)
    {
        if (await HashOfAsync(policyId, null, stop) is not { } hash)
            return null;
        var message = new PolicyMessage.ConsentGiven(channel);
        await using var connection = await databases.Engine.OpenConnectionAsync(stop);
        await using var batch = PhoneRefusals.Post(
            new NpgsqlBatch(connection).With(LiftBlock, hash, channel?.Name() ?? "", Others(channel)),
            hash, message, now);
        return await TellAsync(policyId, message, now, await PostAsync(batch, policyId, stop));
    }

    /// <summary>
    /// The report of a call that ended with the wish never to be called again, or at a stranger's phone, with the phone
    /// that this refuses; report and refusal then commit together. Source: D-11.
    /// </summary>
    /// <param name="policyId">The policy.</param>
    /// <param name="called">Hash of the phone that was called; null for the policy's present one.</param>
    /// <param name="report">How the call ended.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<PolicyMessage.CallEnded> RefusingAsync(
        long policyId, byte[]? called, PolicyMessage.CallEnded report, CancellationToken stop)
    {
        if (ReasonOf(report.Disposition) is not { } reason
            || await HashOfAsync(policyId, null, stop) is not { } present)
            return report;
        var hash = called ?? present;
        // A stranger's phone that the ledger has replaced meanwhile says nothing of the customer: nobody answered.
        var own = report.Disposition == Disposition.WrongNumber && !hash.AsSpan().SequenceEqual(present)
            ? report with { Disposition = Disposition.NoAnswer }
            : report;
        return own with { Refusal = new PhoneRefusal(Convert.ToHexString(hash), reason) };
    }

    /// <summary>The hash of the phone that a policy has, or had at an instant; null for an unknown policy.</summary>
    public async Task<byte[]?> HashOfAsync(long policyId, DateTimeOffset? at, CancellationToken stop)
    {
        await using var command = databases.Engine.Command(ReadPhoneHash, policyId, at);
        return (byte[]?)await command.ExecuteScalarAsync(stop);
    }

    private async Task<long?> RefuseAsync(Refusal refusal, long? named, CancellationToken stop)
    {
        await using var connection = await databases.Engine.OpenConnectionAsync(stop);
        await using var batch = PhoneRefusals.Write(new NpgsqlBatch(connection), refusal);
        return await PostAsync(batch, named, stop);
    }

    // A batch without a transaction of its own commits as one. The letter of the named policy comes back.
    private static async Task<long?> PostAsync(NpgsqlBatch batch, long? named, CancellationToken stop)
    {
        await using var reader = await batch.ExecuteReaderAsync(stop);
        long? letter = null;
        while (await reader.ReadAsync(stop))
            if (reader.GetInt64(1) == named)
                letter = reader.GetInt64(0);
        return letter;
    }

    // Told at once, for the verdict; should this call be lost, the letter is still there.
    private async Task<CommandResult?> TellAsync(
        long policyId, PolicyMessage message, DateTimeOffset now, long? letter) =>
        await grains.GetGrain<IPolicyGrain>(policyId).TellAsync(new Delivery(message, now, null, letter));

    /// <summary>Why an end of a call ends all contact, as the block will say; null when it does not.</summary>
    public static string? ReasonOf(Disposition disposition) => disposition switch
    {
        Disposition.DoNotCall => "refused-in-call",
        Disposition.WrongNumber => Rules.WrongNumber,
        Disposition.Complaint => Rules.Complaint,
        _ => null,
    };

    private static string[] Others(Channel? channel) =>
        [.. Enum.GetValues<Channel>().Where(other => other != channel).Select(other => other.Name())];
}
