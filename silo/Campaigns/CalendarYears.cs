using CampaignEngine.Grains.Calendars;
using CampaignEngine.Silo.Calendars;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Campaigns;

/// <summary>Stores published years of the working calendar and lets every live term look at its plan again.</summary>
internal sealed class CalendarYears(Databases databases)
{
    private static readonly string AddYear = Sql.Load("Campaigns/add_year.sql");
    private static readonly string AddDays = Sql.Load("Campaigns/add_days.sql");
    private static readonly string OrderReplan = Sql.Load("Campaigns/order_replan.sql");
    private static readonly string ListYears = Sql.Load("Campaigns/list_years.sql");

    /// <summary>Stores a year's notice in place of an earlier one, and orders all plans to be made anew.</summary>
    public async Task PublishAsync(CalendarFile file, string actor, CancellationToken stop)
    {
        var named = file.Named().ToList();
        await using var connection = await databases.Bulk.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var instant = await PolicyStore.InstantAsync(connection, stop);
        await using var batch = new NpgsqlBatch(connection)
            .With(AddYear, file.Year, file.Source, instant.Now, actor)
            .With(AddDays, file.Year, named.Select(day => day.Key).ToArray(),
                named.Select(day => day.Value == DayKind.Work).ToArray())
            .With(OrderReplan, BulkOrder.ReplanTerms, instant.Now);
        await batch.ExecuteNonQueryAsync(stop);
        await transaction.CommitAsync(CancellationToken.None);
    }

    /// <summary>Stores the notices that come with the program, where the database has none for their year.</summary>
    public async Task EnsureShippedAsync(CancellationToken stop)
    {
        var known = new HashSet<int>();
        await using (var command = databases.Bulk.Command(ListYears))
        await using (var reader = await command.ExecuteReaderAsync(stop))
            while (await reader.ReadAsync(stop))
                known.Add(reader.GetInt32(0));
        foreach (var file in ChinaHolidays.Published.Where(file => !known.Contains(file.Year)))
            await PublishAsync(file, "shipped", stop);
    }
}
