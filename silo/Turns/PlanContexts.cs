using System.Collections.Concurrent;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Grains.Ports;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Turns;

/// <summary>
/// What policies know of the world when they decide. Turns of one plan at one instant, as a look for due alarms starts
/// them, share their context.
/// </summary>
internal sealed class PlanContexts(Databases databases, TurnContexts contexts, WorldView view) : IPlanContexts
{
    private readonly ConcurrentDictionary<PlanKey, Latest> _latest = new();

    /// <inheritdoc/>
    public async ValueTask<TurnContext> ForAsync(PlanKey plan, DateTimeOffset now, DateTimeOffset? asOf)
    {
        var world = await view.AsOfAsync(asOf, CancellationToken.None);
        if (_latest.TryGetValue(plan, out var latest) && latest.World.Equals(world) && latest.Context.Now == now)
            return latest.Context;
        var context = await BuildAsync(plan, now, world);
        _latest[plan] = new Latest(world, context);
        return context;
    }

    private async ValueTask<TurnContext> BuildAsync(PlanKey plan, DateTimeOffset now, World world)
    {
        if (contexts.Known(plan, now, world) is { } known)
            return known;
        await using var connection = await databases.Engine.OpenConnectionAsync();
        return await contexts.ForAsync(connection, plan, now, world, CancellationToken.None);
    }

    private sealed record Latest(World World, TurnContext Context);
}
