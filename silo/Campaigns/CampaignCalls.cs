using CampaignEngine.Grains;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.Outbox;
using Orleans;
using Orleans.Runtime;

namespace CampaignEngine.Silo.Campaigns;

/// <summary>Calls campaigns on behalf of those who wait for the verdict.</summary>
internal sealed class CampaignCalls(IGrainFactory grains, CampaignStore registry, InFlight inFlight)
{
    // A silo that dies leaves its calls unanswered; by the third time the survivors know.
    private const int MostTries = 3;

    /// <summary>Drafts a campaign; null when the name is taken.</summary>
    public Task<long?> DraftAsync(Campaign draft, string actor, CancellationToken stop) =>
        registry.DraftAsync(draft, actor, stop);

    /// <summary>
    /// Asks something of a campaign; null for an unknown one. After the answer to a pause or an end nothing
    /// leaves: what was under way to the gateway by then is waited for, here and not in the grain, which stays
    /// free for others.
    /// </summary>
    public async Task<Verdict?> DecideAsync(long id, CampaignMessage message, CancellationToken stop)
    {
        var verdict = await TellAsync(id, message, stop);
        if (message is CampaignMessage.HoldAsked or CampaignMessage.EndAsked
            && verdict is { Kind: not VerdictKind.Refused })
            await inFlight.OfCampaignAsync(id, stop);
        return verdict;
    }

    private async Task<Verdict?> TellAsync(long id, CampaignMessage message, CancellationToken stop)
    {
        var campaign = grains.GetGrain<ICampaignGrain>(id);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await campaign.DecideAsync(message).WaitAsync(stop);
            }
            catch (SiloUnavailableException) when (attempt < MostTries)
            {
                // Perhaps it was committed: the campaign then finds nothing left to do.
            }
        }
    }
}
