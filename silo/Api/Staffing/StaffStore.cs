using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers.Staffing;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Api.Staffing;

/// <summary>
/// The agents of a dealer's book as staffing knows them: files bring them, and people say who they are. The caller has
/// checked the scope. Sources: 001 rows 1-09, 1-10.
/// </summary>
internal sealed class StaffStore(Databases databases)
{
    private static readonly string ListStaff = Sql.Load("Api/Staffing/list_staff.sql");
    private static readonly string SaveStaff = Sql.Load("Api/Staffing/save_staff.sql");

    private readonly NpgsqlDataSource _pool = databases.Api;

    /// <summary>Who calls for renewals today or later, by name.</summary>
    public async Task<Sequence<StaffAgent>> AllAsync(int dealerId, DateOnly today, CancellationToken stop)
    {
        var agents = new List<StaffAgent>();
        await using var command = _pool.Command(ListStaff, dealerId, today);
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            agents.Add(new StaffAgent(
                rows.GetString(0), rows.MaybeValue<DateOnly>(1), rows.MaybeValue<DateOnly>(2),
                Sequence.From(rows.GetFieldValue<DateOnly[]>(5)),
                Sequence.From(rows.GetFieldValue<short[]>(3).Select(day => (int)day)), rows.MaybeValue<int>(4)));
        return Sequence.From(agents);
    }

    /// <summary>Says who they are; agents who are not named go, those who have left stay in the book.</summary>
    public async Task SaveAsync(
        int dealerId, IReadOnlyCollection<StaffAgent> agents, DateOnly today, DateTimeOffset now,
        CancellationToken stop)
    {
        await using var command = _pool.Command(
            SaveStaff, dealerId, today,
            agents.Select(agent => agent.Id).ToArray(),
            agents.Select(agent => agent.From).ToArray(),
            agents.Select(agent => agent.Until).ToArray(),
            agents.Select(agent => string.Join(',', agent.WeekDaysOff)).ToArray(),
            agents.Select(agent => agent.TalkMinutes ?? 0).ToArray(),
            agents.Select(agent => string.Join(',', agent.DaysOff.Select(day => $"{day:yyyy-MM-dd}"))).ToArray(), now);
        await command.ExecuteNonQueryAsync(stop);
    }
}
