using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Turns;
using Orleans;
using Orleans.Runtime;

namespace CampaignEngine.Silo.Alarms;

/// <summary>
/// Calls policies on behalf of those who wait for the verdict, which comes after the commit of its turn.
/// </summary>
internal sealed class PolicyCalls(IGrainFactory grains, EngineClock clock)
{
    // A silo that dies leaves its calls unanswered; by the third time the survivors know.
    private const int MostTries = 3;

    /// <summary>
    /// Tells a policy something; null when no campaign works on it. A message id makes a repeat harmless.
    /// </summary>
    /// <param name="policyId">The policy.</param>
    /// <param name="message">What happened.</param>
    /// <param name="id">Names the message across repeats; null when its policy must tell a repeat by itself.</param>
    /// <param name="stop">Gives up waiting; the turn goes on.</param>
    /// <param name="now">Business instant, UTC; null for the present one.</param>
    public async Task<CommandResult?> SendAsync(
        long policyId, PolicyMessage message, string? id, CancellationToken stop, DateTimeOffset? now = null)
    {
        var delivery = new Delivery(message, now ?? await clock.NowAsync(stop), id);
        var policy = grains.GetGrain<IPolicyGrain>(policyId);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await policy.TellAsync(delivery).WaitAsync(stop);
            }
            catch (SiloUnavailableException) when (attempt < MostTries)
            {
                // Perhaps it was committed: the policy, or the message's id, tells a repeat.
            }
        }
    }

    /// <summary>
    /// Sends a message whose sender can do nothing about a parked policy: its release finds nothing of it. Fails
    /// otherwise as <see cref="SendAsync"/> does.
    /// </summary>
    public async Task<CommandResult?> TellAsync(
        long policyId, PolicyMessage message, string? id, CancellationToken stop, DateTimeOffset? now = null)
    {
        var verdict = await SendAsync(policyId, message, id, stop, now);
        if (verdict?.Rule == Rules.Parked)
            Telemetry.MessagesUnheard.Add(1);
        return verdict;
    }

    /// <summary>
    /// Lets a parked policy go on; ignored when it is not parked, null when no campaign works on it.
    /// </summary>
    public async Task<CommandResult?> ReleaseAsync(long policyId, CancellationToken stop) =>
        await grains.GetGrain<IPolicyGrain>(policyId).ReleaseAsync(await clock.NowAsync(stop)).WaitAsync(stop);
}
