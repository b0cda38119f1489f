using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.Campaigns.Cases;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;
using Orleans;

namespace CampaignEngine.Silo.Campaigns;

/// <summary>
/// Keeps the orders of campaigns moving: asks every campaign that has one open for its next chunk, then lets those that
/// make cases look for cars that are due. Each silo does so; those that ask at once wait for the same chunk, and when
/// the silo of a campaign dies the next look of another one wakes it elsewhere.
/// </summary>
internal sealed class CampaignOrders(
    Databases databases, IGrainFactory grains, CaseSweeps sweeps, ILogger<CampaignOrders> log)
{
    private static readonly string ListAtWork = Sql.Load("Campaigns/list_at_work.sql");

    /// <summary>Lets every campaign at work do one chunk and makes cases that are due; false when nothing is.</summary>
    /// <exception cref="OrdersFailedException">Not one of them could.</exception>
    public async Task<bool> RunOnceAsync(CancellationToken stop)
    {
        var (hasWorked, failed) = (false, 0);
        foreach (var campaign in await AtWorkAsync(stop))
        {
            try
            {
                hasWorked |= await grains.GetGrain<ICampaignGrain>(campaign).ContinueAsync().WaitAsync(stop);
            }
            catch (Exception cause) when (!stop.IsCancellationRequested)
            {
                failed++;
                log.OrderFailed(campaign, cause);
            }
        }
        hasWorked |= await sweeps.RunOnceAsync(stop);
        return hasWorked || failed == 0 ? hasWorked : throw new OrdersFailedException(failed);
    }

    private async Task<List<long>> AtWorkAsync(CancellationToken stop)
    {
        var campaigns = new List<long>();
        await using var command = databases.Api.Command(ListAtWork);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            campaigns.Add(reader.GetInt64(0));
        return campaigns;
    }
}

/// <summary>Not one campaign at work could do its next chunk.</summary>
internal sealed class OrdersFailedException(int count) : Exception($"None of {count} campaigns could go on.");
