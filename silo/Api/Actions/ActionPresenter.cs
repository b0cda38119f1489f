using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers.Improvement;
using CampaignEngine.Silo.Improvement;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Actions;

/// <summary>Action items as the interface shows them.</summary>
internal static class ActionPresenter
{
    /// <summary>An item as it stands at a business instant.</summary>
    public static ActionView Of(StoredAction stored, DateTimeOffset now)
    {
        var (item, today) = (stored.Item, LocalTime.DayOf(now, stored.Zone));
        return new ActionView(
            stored.Id, new DealerRef(stored.Code, stored.Name), MeasureNames.Of(item.Measure), item.FoundOn,
            stored.Found?.Value, stored.Found?.Wanted, stored.LastOn, stored.Last?.Value, stored.Last?.Wanted,
            SaysOf(stored.Last), item.Owner, item.DueOn, item.Todo, item.WeeksCarried(today), item.IsLate(today),
            item.Close?.On, item.Close?.By, item.Close?.Result, [.. stored.Changes.Select(Of)]);
    }

    private static LocalizedText? SaysOf(Lag? lag)
    {
        if (lag is null)
            return null;
        var text = LagTexts.Of(lag);
        return new LocalizedText(text.En, text.Zh);
    }

    private static ActionChangeView Of(StoredChange change) => new(
        change.At, change.By, change.Said.Owner, change.Said.DueOn, change.Said.Todo, change.Said.Result);
}
