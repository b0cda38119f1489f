using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Api.Tasks;

/// <summary>An open call task as its row holds it; its id is that of its policy.</summary>
internal sealed record StoredTask(
    long Id, int Step, string Goal, int Priority, string? RaisedBy, DateTimeOffset OpenedAt, DateTimeOffset? LeaseUntil,
    int Epoch, string? Agent);

/// <summary>Where a list of tasks goes on: after a task of this priority and age.</summary>
internal sealed record TaskPosition(long? Priority, DateTimeOffset? OpenedAt, long? Id);

/// <summary>Reads open call tasks, never past a caller's scope.</summary>
internal sealed class TaskReader(Databases databases)
{
    private static readonly string ListTasks = Sql.Load("Api/Tasks/list_tasks.sql");
    // More cars than one person has; a fleet's are in its list of policies.
    private const int MostTerms = 20;

    private static readonly string ReadHousehold = Sql.Load("Api/Tasks/read_household.sql");
    private static readonly string FindTask = Sql.Load("Api/Tasks/find_task.sql");

    /// <summary>Open tasks in the order in which they are taken, after a position.</summary>
    public async Task<List<StoredTask>> ListAsync(
        DealerScope scope, TaskPosition after, int limit, CancellationToken stop)
    {
        await using var command = databases.Api.Command(
            ListTasks, scope.Ids, (int?)after.Priority, after.OpenedAt, after.Id, limit);
        return await ReadAsync(command, stop);
    }

    /// <summary>One open task of a scope; null for an unknown, closed or foreign one.</summary>
    public async Task<StoredTask?> FindAsync(long id, DealerScope scope, CancellationToken stop)
    {
        await using var command = databases.Api.Command(FindTask, id, scope.Ids);
        return (await ReadAsync(command, stop)).SingleOrDefault();
    }

    /// <summary>The policies of the customer's other live terms at the dealer, those of the same car first.</summary>
    public async Task<List<long>> HouseholdAsync(long policyId, DealerScope scope, CancellationToken stop)
    {
        await using var command = databases.Api.Command(ReadHousehold, policyId, scope.Ids, MostTerms);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var ids = new List<long>();
        while (await rows.ReadAsync(stop))
            ids.Add(rows.GetInt64(0));
        return ids;
    }

    private static async Task<List<StoredTask>> ReadAsync(NpgsqlCommand command, CancellationToken stop)
    {
        await using var rows = await command.ExecuteReaderAsync(stop);
        var tasks = new List<StoredTask>();
        while (await rows.ReadAsync(stop))
            tasks.Add(new StoredTask(
                rows.GetInt64(0), rows.GetInt16(1), rows.GetString(2), rows.GetInt16(3), rows.Maybe<string>(4),
                rows.GetFieldValue<DateTimeOffset>(5), rows.MaybeValue<DateTimeOffset>(6), rows.GetInt32(7),
                rows.Maybe<string>(8)));
        return tasks;
    }
}
