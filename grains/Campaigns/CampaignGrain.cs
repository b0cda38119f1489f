using CampaignEngine.Grains.Ports;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace CampaignEngine.Grains.Campaigns;

/// <summary>
/// A campaign: loads its state, lets <see cref="CampaignDecider"/> decide, commits the turn. It keeps no state between
/// turns, which are few: a kill switch must not answer from what another activation has changed. Its orders to all
/// terms are implied by what it has committed; how far they got is its own memory.
/// </summary>
public sealed class CampaignGrain(
    ICampaignStore store, IOrderSteps steps,
    [PersistentState("campaign-orders", GrainMemory.Storage)] IPersistentState<OrderPlace> place)
    : Grain, ICampaignGrain
{
    private Task<bool>? _chunk;

    /// <inheritdoc/>
    public async Task<Verdict?> DecideAsync(CampaignMessage message)
    {
        while (await store.LoadAsync(this.GetPrimaryKeyLong()) is { } campaign)
        {
            var turn = CampaignDecider.Decide(campaign.State, message);
            if (turn.Verdict.Kind != VerdictKind.Applied)
                return turn.Verdict;
            switch (await store.CommitAsync(campaign, turn))
            {
                case CampaignFate.Committed:
                    return turn.Verdict;
                case CampaignFate.NameTaken:
                    return Verdict.Refused(CampaignDecider.NameTaken);
            }
        }
        return null;
    }

    /// <inheritdoc/>
    public Task<bool> ContinueAsync() =>
        _chunk is { IsCompleted: false } underWay ? underWay : _chunk = StepAsync();

    private async Task<bool> StepAsync()
    {
        if (await steps.StepAsync(this.GetPrimaryKeyLong(), place.State) is not { } reached)
            return false;
        place.State = reached;
        try
        {
            await place.WriteStateAsync();
        }
        catch (InconsistentStateException)
        {
            // Another activation does the same order. Chunks that both do change nothing twice.
            await place.ReadStateAsync();
        }
        return true;
    }
}
