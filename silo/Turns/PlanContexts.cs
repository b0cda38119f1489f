using System.Collections.Concurrent;
using CampaignEngine.Grains.Calendars;
using CampaignEngine.Grains.Dealers;
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

    /// <summary>
    /// The context of a playbook version now, in the dealers' usual zone, with the calendar as it is stored at this
    /// moment: whoever has just published a year sees it.
    /// </summary>
    public async Task<TurnContext> ForPlaybookAsync(int playbookId, CancellationToken stop)
    {
        await using var connection = await databases.Api.OpenConnectionAsync(stop);
        var instant = await Instants.ReadAsync(connection, stop);
        return new TurnContext(
            instant.Now,
            TimeZoneInfo.FindSystemTimeZoneById(Dealer.DefaultZone),
            await contexts.PlaybookAsync(connection, playbookId, stop),
            await contexts.CalendarAsync(connection, instant.CalendarRevision, stop));
    }

    /// <summary>The business instant, and the calendar as it is stored at that moment.</summary>
    public async Task<(DateTimeOffset Now, BusinessCalendar Calendar)> CalendarAsync(CancellationToken stop)
    {
        await using var connection = await databases.Api.OpenConnectionAsync(stop);
        var instant = await Instants.ReadAsync(connection, stop);
        return (instant.Now, await contexts.CalendarAsync(connection, instant.CalendarRevision, stop));
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
