using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Rehearsal.World;

/// <summary>
/// The gateway of a rehearsal: takes every message and sends none. With sample responses it leaves a receipt, and
/// sometimes a customer's answer, for the rehearsal's clock to bring.
/// </summary>
internal sealed class RehearsalGateway(Databases databases, bool answers) : ISmsGateway
{
    private static readonly string AddAnswer = Sql.Load("Rehearsal/World/add_answer.sql");

    /// <inheritdoc/>
    public GatewayTraits Traits { get; } =
        new("rehearsal", HonoursKeys: true, CanQuery: true, TimeSpan.Zero, 1_000_000, 1000, TimeSpan.FromSeconds(10));

    /// <inheritdoc/>
    public async Task<SendReply> SendAsync(SmsRequest request, CancellationToken stop)
    {
        if (!answers)
            return SendReply.Accepted(null);
        try
        {
            foreach (var (kind, minutes) in AnswersTo(request.Key))
            {
                await using var command =
                    databases.Api.Command(
                        AddAnswer, $"{kind}/{request.Key}", minutes, kind, request.Key, request.At);
                await command.ExecuteNonQueryAsync(stop);
            }
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
