using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers.Improvement;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Improvement;

/// <summary>Keeps action items with their history, never past a caller's scope.</summary>
internal sealed class ActionStore(Databases databases)
{
    private static readonly string AddAction = Sql.Load("Improvement/add_action.sql");
    private static readonly string ListActions = Sql.Load("Improvement/list_actions.sql");
    private static readonly string LockAction = Sql.Load("Improvement/lock_action.sql");
    private static readonly string SaveAction = Sql.Load("Improvement/save_action.sql");

    private readonly NpgsqlDataSource _pool = databases.Api;

    /// <summary>Items of a dealer, newest first, before an id.</summary>
    /// <param name="dealerId">The dealer; the caller has checked the scope.</param>
    /// <param name="isOpen">Only open ones, only closed ones, or null for both.</param>
    /// <param name="before">The id to end before; null for the beginning.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<List<StoredAction>> ListAsync(
        int dealerId, bool? isOpen, long? before, int limit, CancellationToken stop)
    {
        await using var command = _pool.Command(ListActions, null, dealerId, isOpen, before, limit, null);
        await using var rows = await command.ExecuteReaderAsync(stop);
        return await StoredAction.ReadAsync(rows, stop);
    }

    /// <summary>One item; null for an unknown or foreign id.</summary>
    public async Task<StoredAction?> FindAsync(long id, DealerScope scope, CancellationToken stop)
    {
        await using var command = _pool.Command(ListActions, scope.Ids, null, null, null, 1, id);
        await using var rows = await command.ExecuteReaderAsync(stop);
        return (await StoredAction.ReadAsync(rows, stop)).SingleOrDefault();
    }

    /// <summary>Adds an item that a person found; null where one of its measure is open.</summary>
    public async Task<long?> AddAsync(
        int dealerId, ActionItem item, string by, DateTimeOffset now, CancellationToken stop)
    {
        await using var command = _pool.Command(
            AddAction, dealerId, MeasureNames.Of(item.Measure), item.FoundOn, item.Owner, item.DueOn, item.Todo, now,
            by);
        return (long?)await command.ExecuteScalarAsync(stop);
    }

    /// <summary>Changes an item as <see cref="ActionDecider"/> says; null for an unknown or foreign id.</summary>
    public async Task<Verdict?> ChangeAsync(
        long id, DealerScope scope, ActionOrder order, string by, DateTimeOffset now, CancellationToken stop)
    {
        await using var connection = await _pool.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        if (await LockAsync(connection, id, scope, stop) is not var (item, zone))
            return null;
        var (changed, verdict) = ActionDecider.Decide(item, order, by, LocalTime.DayOf(now, zone));
        if (verdict.Kind != VerdictKind.Applied)
            return verdict;
        await using (var save = connection.Command(
            SaveAction, id, changed.Owner, changed.DueOn, changed.Todo, changed.Close?.On, changed.Close?.By,
            changed.Close?.Result, now, by, order.Owner, order.DueOn, order.Todo, order.Result))
            await save.ExecuteNonQueryAsync(stop);
        await transaction.CommitAsync(stop);
        return verdict;
    }

    private static async Task<(ActionItem Item, TimeZoneInfo Zone)?> LockAsync(
        NpgsqlConnection connection, long id, DealerScope scope, CancellationToken stop)
    {
        await using var command = connection.Command(LockAction, id, scope.Ids);
        await using var row = await command.ExecuteReaderAsync(stop);
        if (!await row.ReadAsync(stop))
            return null;
        var close = row.MaybeValue<DateOnly>(5) is { } on
            ? new ActionClose(on, row.GetString(6), row.GetString(7)) : null;
        return (
            new ActionItem(
                MeasureNames.Parse(row.GetString(0))!.Value, row.GetFieldValue<DateOnly>(1), row.Maybe<string>(2),
                row.MaybeValue<DateOnly>(3), row.Maybe<string>(4), close),
            TimeZoneInfo.FindSystemTimeZoneById(row.GetString(8)));
    }
}
