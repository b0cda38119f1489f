using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Turns;

/// <summary>
/// Refusals and consents of a person: the block and every policy of that phone, in all dealers of the group, change in
/// one transaction, so that no later lease can miss it. Source: SMS rules of 2015, call notice of 2018.
/// </summary>
internal sealed class OptOuts(Databases databases, TurnBatch turns)
{
    private static readonly string ReadPhoneHash = Sql.Load("Turns/read_phone_hash.sql");
    private static readonly string ReadPhonePolicies = Sql.Load("Turns/read_phone_policies.sql");
    private static readonly string AddBlock = Sql.Load("Turns/add_block.sql");
    private static readonly string LiftBlock = Sql.Load("Turns/lift_block.sql");

    /// <summary>
    /// The customer of a policy refuses one channel, or all when it is null; null for an unknown policy.
    /// </summary>
    /// <param name="policyId">The policy.</param>
    /// <param name="channel">The channel; null for all.</param>
    /// <param name="reason">Why, as the block will say.</param>
    /// <param name="stop">Gives up.</param>
    /// <param name="reachedAt">
    /// When the customer was reached, business time: the phone the policy had then is refused. Null for now.
    /// </param>
    public async Task<CommandResult?> RefuseAsync(
        long policyId, Channel? channel, string reason, CancellationToken stop, DateTimeOffset? reachedAt = null) =>
        await HashOfAsync(policyId, stop, reachedAt) is { } hash
            ? (await RefuseAsync(hash, channel, reason, stop)).GetValueOrDefault(policyId)
            : null;

    /// <summary>The person behind a phone refuses; the verdicts by policy.</summary>
    public Task<Dictionary<long, CommandResult>> RefuseAsync(
        byte[] phoneHash, Channel? channel, string reason, CancellationToken stop) =>
        ApplyAsync(phoneHash, _ => new PolicyMessage.OptedOut(channel), Block(phoneHash, channel, reason), stop);

    /// <summary>
    /// Why a call that ended so ends all contact with its phone, in every term and at every dealer; null when it does
    /// not. Source: D-11.
    /// </summary>
    public static string? ReasonOf(Disposition disposition) => disposition switch
    {
        Disposition.DoNotCall => "refused-in-call",
        Disposition.WrongNumber => Rules.WrongNumber,
        _ => null,
    };

    /// <summary>
    /// A call ended with the wish never to be called again, or at a stranger's phone: the report and the refusal of all
    /// commit together. Null for an unknown policy; a report that the grain does not take refuses nothing.
    /// </summary>
    /// <param name="policyId">The policy.</param>
    /// <param name="called">Hash of the phone that was called; null for the policy's present one.</param>
    /// <param name="report">How the call ended.</param>
    /// <param name="reason">Why the phone is refused, as the block will say.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<CommandResult?> EndCallAsync(
        long policyId, byte[]? called, PolicyMessage.CallEnded report, string reason, CancellationToken stop)
    {
        if (await HashOfAsync(policyId, stop) is not { } present)
            return null;
        var hash = called ?? present;
        // A stranger's phone that the ledger has replaced meanwhile says nothing of the customer: nobody answered.
        var own = report.Disposition == Disposition.WrongNumber && !hash.AsSpan().SequenceEqual(present)
            ? report with { Disposition = Disposition.NoAnswer }
            : report;
        PolicyMessage MessageOf(long id) => id == policyId ? own : new PolicyMessage.OptedOut(null);
        var verdicts = await ApplyAsync(hash, MessageOf, Block(hash, null, reason), stop, policyId);
        return verdicts.GetValueOrDefault(policyId);
    }

    /// <summary>
    /// The customer of a policy consents to one channel, or to all when it is null; null for an
    /// unknown policy.
    /// </summary>
    public async Task<CommandResult?> ConsentAsync(long policyId, Channel? channel, CancellationToken stop) =>
        await HashOfAsync(policyId, stop) is { } hash
            ? (await ApplyAsync(hash, _ => new PolicyMessage.ConsentGiven(channel), (connection, _) =>
                connection.Command(LiftBlock, hash, channel?.Name() ?? "", Others(channel)), stop))
                .GetValueOrDefault(policyId)
            : null;

    private static Func<NpgsqlConnection, DateTimeOffset, NpgsqlCommand> Block(
        byte[] phoneHash, Channel? channel, string reason) => (connection, now) =>
        connection.Command(AddBlock, phoneHash, channel?.Name() ?? "", reason, now, BlockEnd(channel, now));

    private static string[] Others(Channel? channel) =>
        [.. Enum.GetValues<Channel>().Where(other => other != channel).Select(other => other.Name())];

    // A refused call may be asked for again after a year, a refused text only after a new consent, and so the
    // refusal of all, which holds texts too. Source: D-1, D-11.
    private static DateTimeOffset? BlockEnd(Channel? channel, DateTimeOffset now) =>
        channel is Channel.Call or Channel.Robot ? now.AddMonths(12) : null;

    private async Task<byte[]?> HashOfAsync(long policyId, CancellationToken stop, DateTimeOffset? at = null)
    {
        await using var command = databases.Engine.Command(ReadPhoneHash, policyId, at);
        return (byte[]?)await command.ExecuteScalarAsync(stop);
    }

    // With a policy whose verdict decides: unless it is applied, nothing is.
    private async Task<Dictionary<long, CommandResult>> ApplyAsync(
        byte[] phoneHash, Func<long, PolicyMessage> messageOf,
        Func<NpgsqlConnection, DateTimeOffset, NpgsqlCommand> block, CancellationToken stop, long? decisive = null)
    {
        await using var connection = await databases.Engine.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var ids = new List<long>();
        await using (var command = connection.Command(ReadPhonePolicies, (object)new[] { phoneHash }))
        await using (var reader = await command.ExecuteReaderAsync(stop))
            while (await reader.ReadAsync(stop))
                ids.Add(reader.GetInt64(0));
        if (decisive is { } reported && !ids.Contains(reported))
            ids.Add(reported);
        var locked = await PolicyStore.LockAsync(connection, [.. ids.Order()], stop);
        await using (var command = block(connection, locked.Instant.Now))
            await command.ExecuteNonQueryAsync(stop);
        var outcomes = await turns.RunAsync(connection, locked, messageOf, stop);
        if (decisive is not { } id || outcomes.GetValueOrDefault(id)?.Verdict is { Kind: VerdictKind.Applied })
            await transaction.CommitAsync(CancellationToken.None);
        return outcomes.Where(outcome => outcome.Value.Verdict is not null)
            .ToDictionary(outcome => outcome.Key, outcome => outcome.Value.Verdict!);
    }
}
