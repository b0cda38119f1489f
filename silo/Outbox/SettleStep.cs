using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Outbox;

/// <summary>A call, what the gateway answered, and the span of the call, if it is traced.</summary>
internal sealed record Answered(Call Call, SendReply Reply, string? Trace);

/// <summary>What is to become of a message after an answer.</summary>
/// <param name="End">How its touch ended; null when it did not.</param>
/// <param name="Attempt">What the attempt is now, when the touch has not ended: none, or ambiguous.</param>
/// <param name="Wait">How long to leave it alone, real clock.</param>
internal sealed record Fate(TouchEnd? End, string Attempt, TimeSpan Wait);

/// <summary>The third of three short steps: writes what the answers mean, each under the epoch of its lease.</summary>
internal sealed class SettleStep(Databases databases, TouchEnds ends, SiloOptions options)
{
    private static readonly string TakeSettled = Sql.Load("Outbox/take_settled.sql");
    private static readonly string Postpone = Sql.Load("Outbox/postpone.sql");

    /// <summary>Settles all answers of a batch in one transaction.</summary>
    public async Task RunAsync(IReadOnlyList<Answered> answers, GatewayTraits traits, CancellationToken stop)
    {
        if (answers.Count == 0)
            return;
        await using var connection = await databases.Sender.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var fates = answers
            .Select(answer => (answer.Call.Message, Fate: FateOf(answer, traits, answer.Call.Message.At))).ToList();
        var ended = fates.Where(fate => fate.Fate.End is not null).OrderBy(fate => fate.Message.PolicyId).ToList();
        var taken = await TakeAsync(connection, [.. ended.Select(fate => fate.Message)], stop);
        await ends.SettleAsync(connection,
            [.. ended.Where(fate => taken.Contains((fate.Message.PolicyId, fate.Message.Step)))
                .Select(fate => fate.Fate.End!)], stop);
        await PostponeAsync(connection, [.. fates.Where(fate => fate.Fate.End is null)], stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>The rule for each answer.</summary>
    internal Fate FateOf(Answered answer, GatewayTraits traits, DateTimeOffset now)
    {
        var (call, reply) = (answer.Call, answer.Reply);
        return reply.Outcome switch
        {
            SendOutcome.Accepted => End(answer, TouchStatus.Sent, null, reply.ProviderId),
            SendOutcome.RejectedForGood =>
                End(answer, TouchStatus.Failed, reply.Reason ?? "gateway-refused", reply.ProviderId),
            SendOutcome.OptedOut => End(answer, TouchStatus.Failed, "opted-out-at-provider", reply.ProviderId),
            // No number of refusals ends a touch: its day and its hours do, at the next lease. A refusal says nothing
            // of an earlier attempt that may have been sent.
            SendOutcome.RejectedForNow when !call.IsQuery => new Fate(
                null, call.Message.MayHaveBeenSent ? "ambiguous" : "none",
                WaitAfter(call.Message, reply.RetryAfter ?? TimeSpan.Zero)),
            SendOutcome.Unknown => new Fate(null, "none", TimeSpan.Zero),
            _ when now - (call.Message.OpenedAt ?? now) >= options.AmbiguousFor =>
                End(answer, TouchStatus.Failed, "ambiguous", null),
            _ => new Fate(
                null, "ambiguous", WaitAfter(call.Message, call.IsQuery ? TimeSpan.Zero : traits.QueryLag)),
        };
    }

    private static Fate End(Answered answer, TouchStatus status, string? rule, string? providerId) => new(
        new TouchEnd(
            answer.Call.Message.PolicyId, answer.Call.Message.Step, answer.Call.Message.DueOn, status, rule, providerId,
            answer.Call.Message.At, answer.Trace),
        "none", TimeSpan.Zero);

    private static TimeSpan WaitAfter(LeasedMessage message, TimeSpan atLeast)
    {
        var wait = Backoff.Jittered(
            Backoff.After(message.Attempts + 1, TimeSpan.FromSeconds(1)), Random.Shared.NextDouble());
        return wait > atLeast ? wait : atLeast;
    }

    private static async Task<HashSet<(long PolicyId, short Step)>> TakeAsync(
        NpgsqlConnection connection, IReadOnlyList<LeasedMessage> messages, CancellationToken stop)
    {
        var taken = new HashSet<(long PolicyId, short Step)>();
        if (messages.Count == 0)
            return taken;
        await using var command = connection.Command(TakeSettled,
            messages.Select(message => message.PolicyId).ToArray(),
            messages.Select(message => message.Step).ToArray(),
            messages.Select(message => message.Epoch).ToArray());
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            taken.Add((reader.GetInt64(0), reader.GetInt16(1)));
        return taken;
    }

    private static async Task PostponeAsync(
        NpgsqlConnection connection, IReadOnlyList<(LeasedMessage Message, Fate Fate)> later, CancellationToken stop)
    {
        if (later.Count == 0)
            return;
        await using var command = connection.Command(Postpone,
            later.Select(late => late.Message.PolicyId).ToArray(),
            later.Select(late => late.Message.Step).ToArray(),
            later.Select(late => late.Message.Epoch).ToArray(),
            later.Select(late => late.Fate.Attempt).ToArray(),
            later.Select(late => late.Fate.Wait).ToArray());
        await command.ExecuteNonQueryAsync(stop);
    }
}
