using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Silo.Turns;

/// <summary>A row of the touch table that a turn adds: a contact begun, or one that will not be made.</summary>
internal sealed record TouchRow(
    long PolicyId, short Step, DateOnly DueOn, string Channel, string Status, string? Rule, DateTimeOffset PlannedAt,
    DateTimeOffset? DoneAt)
{
    /// <summary>The row an order asks for; null when it asks for none.</summary>
    public static TouchRow? Of(PolicyTurn turn, PolicyEffect effect) => effect switch
    {
        PolicyEffect.SendMessage send => Opened(turn, send.Step, send.Day, send.Channel, send.PlannedAt),
        PolicyEffect.OpenCallTask call => Opened(turn, call.Step, call.Day, Grains.Channel.Call, call.PlannedAt),
        PolicyEffect.SuppressTouch touch => new TouchRow(turn.Stored.Id, (short)touch.Step,
            DateOnly.FromDateTime(touch.PlannedAt.UtcDateTime), touch.Channel.Name(),
            TouchStatus.Suppressed.Name(), touch.Rule, touch.PlannedAt, turn.Delivery.Now),
        _ => null,
    };

    private static TouchRow Opened(
        PolicyTurn turn, int step, DateOnly day, Channel channel, DateTimeOffset plannedAt) =>
        new(turn.Stored.Id, (short)step, day, channel.Name(), TouchStatus.Pending.Name(), null, plannedAt, null);
}
