using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Grains.Ports;

/// <summary>What policies may know of the world when they decide.</summary>
public interface IPlanContexts
{
    /// <summary>The context of a plan at an instant.</summary>
    /// <param name="plan">What the plan rests on.</param>
    /// <param name="now">The instant of the turn, UTC.</param>
    /// <param name="asOf">What is held must be known as of this real instant; null for what is known.</param>
    ValueTask<TurnContext> ForAsync(PlanKey plan, DateTimeOffset now, DateTimeOffset? asOf);
}
