using CampaignEngine.Silo.Outbox;
using CampaignEngine.Silo.Outbox.Gateways;

namespace CampaignEngine.Silo.Rehearsal.World;

/// <summary>
/// The gateway of a rehearsal: takes every message and sends none. With sample responses it leaves a receipt, and
/// sometimes a customer's answer, for the rehearsal's clock to bring.
/// </summary>
/// <param name="book">Where answers are noted; null when nobody answers.</param>
internal sealed class RehearsalGateway(AnswerBook? book) : ISmsGateway
{
    /// <inheritdoc/>
    public GatewayTraits Traits { get; } =
        new("rehearsal", HonoursKeys: true, CanQuery: true, TimeSpan.Zero, 1_000_000, 1000, TimeSpan.FromSeconds(10));

    /// <inheritdoc/>
    public async Task<SendReply> SendAsync(SmsRequest request, CancellationToken stop)
    {
        if (book is null || ContentKey.Parse(request.Key) is not { } key)
            return SendReply.Accepted(null);
        try
        {
            await Task.WhenAll(AnswersTo(request.Key).Select(answer => book.AddAsync(
                new DueAnswer($"{answer.Kind}/{request.Key}", answer.Kind, request.Key,
                    request.At + TimeSpan.FromMinutes(answer.Minutes)),
                null, key.DealerCode, key.Term)));
            return SendReply.Accepted(null);
        }
        catch (Npgsql.NpgsqlException)
        {
            return SendReply.Ambiguous("rehearsal-database");
        }
    }

    /// <inheritdoc/>
    public Task<SendReply> QueryAsync(string key, CancellationToken stop) => Task.FromResult(SendReply.Accepted(null));

    /// <summary>What comes back for a message, and after how many minutes.</summary>
    internal static IEnumerable<(string Kind, double Minutes)> AnswersTo(string key)
    {
        var chance = new Chance(key);
        if (chance.Hits(0.025))
        {
            yield return ("failed", chance.Between(1, 5));
            yield break;
        }
        yield return ("delivered", chance.Between(0.1, 3));
        if (chance.Hits(0.006))
            yield return ("opt-out", chance.Between(4, 25));
        else if (chance.Hits(0.02))
            yield return ("reply", chance.Between(4, 25));
    }
}
