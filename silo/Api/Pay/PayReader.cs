using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Pay;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Api.Pay;

/// <summary>Reads what a dealer's agents are paid from; the caller has checked the scope.</summary>
internal sealed class PayReader(Databases databases)
{
    private static readonly string SumAgents = Sql.Load("Api/Pay/sum_agents.sql");

    /// <summary>The book of a month, with those before it that its scores look back on.</summary>
    /// <param name="dealerId">The dealer.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="month">First day of the month.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<PayBook> ReadAsync(
        int dealerId, DealerSettings settings, DateOnly month, CancellationToken stop)
    {
        var wins = new List<AgentWins>();
        await using var command = databases.Api.Command(
            SumAgents, dealerId, month.AddMonths(-PayBook.MonthsBack), month);
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            wins.Add(new AgentWins(
                rows.GetFieldValue<DateOnly>(0), rows.Maybe<string>(1), rows.GetInt32(2), rows.GetDecimal(3)));
        return new PayBook(settings, Sequence.From(wins));
    }
}
