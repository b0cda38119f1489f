using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Performance;
using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Silo.Outbox;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Orleans;
using Orleans.Runtime;

namespace CampaignEngine.Silo.Dealers;

/// <summary>Calls dealers on behalf of those who wait for an answer.</summary>
internal sealed class DealerCalls(Databases databases, IGrainFactory grains, EngineClock clock, InFlight inFlight)
{
    // A silo that dies leaves its calls unanswered; by the third time the survivors know.
    private const int MostTries = 3;

    // A page of dealers is asked together, but not all of them wake at once.
    private const int MostInFlight = 16;

    private static readonly string FindDealer = Sql.Load("Dealers/find_dealer.sql");

    /// <summary>The id of a dealer; null for an unknown code.</summary>
    public async Task<int?> FindAsync(string code, CancellationToken stop)
    {
        await using var command = databases.Api.Command(FindDealer, code);
        return (int?)await command.ExecuteScalarAsync(stop);
    }

    /// <summary>
    /// Tells a dealer something; null for an unknown one. It ignores what it did already. After the answer to a
    /// suspension nothing leaves: what was under way to the gateway by then is waited for.
    /// </summary>
    public async Task<Verdict?> TellAsync(string code, DealerMessage message, CancellationToken stop)
    {
        if (await FindAsync(code, stop) is not { } id)
            return null;
        var verdict = await TellAsync(id, message, stop);
        if (message is DealerMessage.SuspensionAsked && verdict is { Kind: not VerdictKind.Refused })
            await inFlight.OfDealerAsync(id, stop);
        return verdict;
    }

    private async Task<Verdict?> TellAsync(int id, DealerMessage message, CancellationToken stop)
    {
        var now = await clock.NowAsync(stop);
        var dealer = grains.GetGrain<IDealerGrain>(id);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await dealer.TellAsync(message, now).WaitAsync(stop);
            }
            catch (SiloUnavailableException) when (attempt < MostTries)
            {
                // Perhaps it was committed; then the dealer finds nothing left to do.
            }
        }
    }

    /// <summary>A dealer with its settings; null for an unknown one.</summary>
    public Task<Dealer?> LookAsync(int dealerId, CancellationToken stop) =>
        grains.GetGrain<IDealerGrain>(dealerId).LookAsync().WaitAsync(stop);

    /// <summary>Where a dealer stands with a year of expiry on its local day; null for an unknown one.</summary>
    public Task<YearStanding?> StandAsync(int dealerId, int year, DateOnly today, CancellationToken stop) =>
        grains.GetGrain<IDealerGrain>(dealerId).StandAsync(year, today).WaitAsync(stop);

    /// <summary>The targets of dealers, in their order; none for an unknown one.</summary>
    public async Task<IReadOnlyList<Sequence<Target>>> TargetsAsync(
        IReadOnlyList<int> dealerIds, CancellationToken stop)
    {
        var targets = new Sequence<Target>[dealerIds.Count];
        await Parallel.ForAsync(0, dealerIds.Count,
            new ParallelOptions { MaxDegreeOfParallelism = MostInFlight, CancellationToken = stop },
            async (place, _) =>
            {
                var dealer = await grains.GetGrain<IDealerGrain>(dealerIds[place]).LookAsync();
                targets[place] = dealer?.Settings.Targets ?? [];
            });
        return targets;
    }
}
