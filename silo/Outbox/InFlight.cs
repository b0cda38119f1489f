using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Outbox;

/// <summary>
/// Messages that were already on their way to the gateway when a hold was put on their campaign or dealer. A later
/// lease sees the hold, so that they are the last.
/// </summary>
internal sealed class InFlight(Databases databases, TimeProvider time)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private static readonly string ReadInFlight = Sql.Load("Outbox/read_in_flight.sql");
    private static readonly string IsInFlight = Sql.Load("Outbox/is_in_flight.sql");

    /// <summary>
    /// Comes back when each attempt that is under way for a campaign now has been answered; at the latest when its
    /// lease has run out, behind which no gateway call of it is left.
    /// </summary>
    public Task OfCampaignAsync(long id, CancellationToken stop) => AnsweredAsync(id, null, stop);

    /// <summary>The same for a dealer, in whichever campaign.</summary>
    public Task OfDealerAsync(int id, CancellationToken stop) => AnsweredAsync(null, id, stop);

    private async Task AnsweredAsync(long? campaign, int? dealer, CancellationToken stop)
    {
        var (policies, steps, epochs) = await ReadAsync(campaign, dealer, stop);
        while (policies.Length > 0)
        {
            await using (var command = databases.Api.Command(IsInFlight, policies, steps, epochs))
                if (!(bool)(await command.ExecuteScalarAsync(stop))!)
                    return;
            await Task.Delay(Look, time, stop);
        }
    }

    private async Task<(long[] Policies, short[] Steps, int[] Epochs)> ReadAsync(
        long? campaign, int? dealer, CancellationToken stop)
    {
        var attempts = new List<(long Policy, short Step, int Epoch)>();
        await using var command = databases.Api.Command(ReadInFlight, campaign, dealer);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            attempts.Add((reader.GetInt64(0), reader.GetInt16(1), reader.GetInt32(2)));
        return ([.. attempts.Select(attempt => attempt.Policy)], [.. attempts.Select(attempt => attempt.Step)],
            [.. attempts.Select(attempt => attempt.Epoch)]);
    }
}
