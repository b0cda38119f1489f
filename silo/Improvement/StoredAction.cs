using CampaignEngine.Grains.Dealers.Improvement;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Improvement;

/// <summary>An action item as its row holds it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">Code of its dealer.</param>
/// <param name="Name">Name of its dealer.</param>
/// <param name="Zone">The dealer's zone.</param>
/// <param name="Item">The item.</param>
/// <param name="Found">What lagged when it was found; null for what a person found.</param>
/// <param name="LastOn">The last review that found it lagging; null for none.</param>
/// <param name="Last">What that review found.</param>
/// <param name="Changes">What was said about it, oldest first.</param>
internal sealed record StoredAction(
    long Id, string Code, string Name, TimeZoneInfo Zone, ActionItem Item, Lag? Found, DateOnly? LastOn, Lag? Last,
    IReadOnlyList<StoredChange> Changes)
{
    private const int FirstOfChange = 17;

    /// <summary>Reads items with their changes; see list_actions.sql for the columns.</summary>
    public static async Task<List<StoredAction>> ReadAsync(NpgsqlDataReader rows, CancellationToken stop)
    {
        var read = new List<(StoredAction Action, StoredChange? Change)>();
        while (await rows.ReadAsync(stop))
            read.Add((ActionOf(rows), ChangeOf(rows)));
        return
        [
            .. read.GroupBy(row => row.Action.Id).Select(rowsOfOne => rowsOfOne.First().Action with
            {
                Changes = [.. rowsOfOne.Select(row => row.Change).OfType<StoredChange>()],
            }),
        ];
    }

    private static StoredAction ActionOf(NpgsqlDataReader row)
    {
        var measure = MeasureNames.Parse(row.GetString(4))!.Value;
        var close = row.MaybeValue<DateOnly>(14) is { } on
            ? new ActionClose(on, row.GetString(15), row.GetString(16)) : null;
        return new StoredAction(
            row.GetInt64(0), row.GetString(1), row.Maybe<string>(2) ?? row.GetString(1),
            TimeZoneInfo.FindSystemTimeZoneById(row.GetString(3)),
            new ActionItem(
                measure, row.GetFieldValue<DateOnly>(5), row.Maybe<string>(11), row.MaybeValue<DateOnly>(12),
                row.Maybe<string>(13), close),
            LagOf(row, measure, 6), row.MaybeValue<DateOnly>(8), LagOf(row, measure, 9), []);
    }

    private static Lag? LagOf(NpgsqlDataReader row, Measure measure, int first) =>
        row.IsDBNull(first) ? null : new Lag(measure, row.GetDecimal(first), row.GetDecimal(first + 1));

    private static StoredChange? ChangeOf(NpgsqlDataReader row) => row.IsDBNull(FirstOfChange) ? null : new(
        row.GetFieldValue<DateTimeOffset>(FirstOfChange), row.GetString(FirstOfChange + 1),
        new ActionOrder(
            row.Maybe<string>(FirstOfChange + 2), row.MaybeValue<DateOnly>(FirstOfChange + 3),
            row.Maybe<string>(FirstOfChange + 4), Result: row.Maybe<string>(FirstOfChange + 5)));
}

/// <summary>What somebody said about an item.</summary>
/// <param name="At">When, business instant, UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Said">What.</param>
internal sealed record StoredChange(DateTimeOffset At, string By, ActionOrder Said);
