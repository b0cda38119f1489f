using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Performance;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Faults.Tests;

/// <summary>What pages show of a dealer's month of expiry, from the totals and from the rows themselves.</summary>
internal sealed record MonthFigures(
    int DealerId, DateOnly Month, long Terms, long Won, long Lost, long Withdrawn, decimal PremiumWon, long Contacted,
    long Reached);

/// <summary>Counts once more, from terms, their ends, their contacts and touches, what pages show.</summary>
internal sealed class Recount(Databases databases)
{
    private const string Ends =
        """
        SELECT count(*)
        FROM policy_state AS state FULL JOIN term_end AS ended USING (policy_id)
        WHERE (state.phase IN ('won', 'lost', 'withdrawn') OR ended.phase IS NOT NULL)
          AND (state.phase, state.dealer_id, state.campaign_id, state.month)
              IS DISTINCT FROM (ended.phase, ended.dealer_id, ended.campaign_id, ended.month)
        """;

    private const string Untold =
        """
        SELECT count(*)
        FROM (SELECT DISTINCT policy_id FROM touch WHERE status IN ('sent', 'delivered')) AS tried
        WHERE NOT EXISTS (SELECT FROM term_contact WHERE term_contact.policy_id = tried.policy_id)
        """;

    // Suppressed touches by their rule among them.
    private const string Days =
        """
        SELECT count(*)
        FROM (SELECT dealer_id, campaign_id, channel, metric, sum(amount) AS amount FROM touch_day GROUP BY 1, 2, 3, 4)
             AS days
        FULL JOIN (SELECT dealer_id, campaign_id, channel, metric, sum(amount) AS amount FROM dealer_total
                   WHERE channel <> '' AND metric IN ('sent', 'delivered', 'failed', 'suppressed') GROUP BY 1, 2, 3, 4)
             AS totals USING (dealer_id, campaign_id, channel, metric)
        WHERE coalesce(days.amount, 0) <> coalesce(totals.amount, 0)
        """;

    private const string Months =
        """
        SELECT state.dealer_id, state.month, count(*), count(*) FILTER (WHERE state.phase = 'won'),
               count(*) FILTER (WHERE state.phase = 'lost'), count(*) FILTER (WHERE state.phase = 'withdrawn'),
               coalesce(sum(ended.premium) FILTER (WHERE ended.phase = 'won'), 0), count(contact.policy_id),
               count(contact.reached_on)
        FROM policy_state AS state
        LEFT JOIN term_end AS ended USING (policy_id)
        LEFT JOIN term_contact AS contact USING (policy_id)
        GROUP BY state.dealer_id, state.month
        ORDER BY state.dealer_id, state.month
        """;

    /// <summary>Every figure of a page is what the rows add up to.</summary>
    public async Task AgreesAsync()
    {
        Assert.Equal(0, await AfterTheRun.CountAsync(databases, Ends));
        Assert.Equal(0, await AfterTheRun.CountAsync(databases, Untold));
        Assert.Equal(0, await AfterTheRun.CountAsync(databases, Days));
        var months = await ReadAsync(Months, rows => new MonthFigures(
            rows.GetInt32(0), rows.GetFieldValue<DateOnly>(1), rows.GetInt64(2), rows.GetInt64(3), rows.GetInt64(4),
            rows.GetInt64(5), rows.GetDecimal(6), rows.GetInt64(7), rows.GetInt64(8)));
        Assert.NotEmpty(months);
        foreach (var month in months.Select(counted => counted.Month).Distinct())
            Assert.Equal(months.Where(counted => counted.Month == month), await GroupAsync(month));
        foreach (var dealer in months.GroupBy(counted => counted.DealerId))
            await StandsAsync(dealer.Key, [.. dealer]);
    }

    // The rows of the group's page, of dealers that have any.
    private async Task<IEnumerable<MonthFigures>> GroupAsync(DateOnly month)
    {
        var rows = await ReadAsync(Sql.Load("Api/Group/sum_dealers.sql"), row => new MonthFigures(
            row.GetInt32(0), month, row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7),
            row.GetDecimal(8), row.GetInt64(9), row.GetInt64(10)), null, month, month.AddMonths(-1));
        return rows.Where(row => row.Terms > 0).OrderBy(row => row.DealerId);
    }

    // What a dealer grain reads when it wakes, and what its standing makes of it.
    private async Task StandsAsync(int dealer, List<MonthFigures> counted)
    {
        var figures = await ReadAsync(Sql.Load("Dealers/read_figures.sql"), row => (IsDay: row.GetBoolean(2), Figure:
            new Figure(row.GetInt64(3), row.GetFieldValue<DateOnly>(4), row.GetString(5), row.GetString(6),
                row.GetDecimal(7), row.GetInt64(8))), dealer);
        Assert.Equal(
            counted.Select(month => new MonthTotals(
                month.Month, month.Terms, month.Won, month.Lost, month.Withdrawn, month.PremiumWon)),
            MonthTotals.Of(figures.Where(one => !one.IsDay).Select(one => one.Figure)).Where(month => month.Terms > 0));
        var ends = await ReadAsync(Sql.Load("Dealers/read_ends.sql"),
            row => (Month: row.GetFieldValue<DateOnly>(0), Won: row.GetInt32(2), All: row.GetInt32(3)),
            dealer, DateOnly.MinValue);
        Assert.Equal(
            counted.Where(month => month.Won + month.Lost + month.Withdrawn > 0)
                .Select(month => (month.Month, month.Won, month.Won + month.Lost + month.Withdrawn)),
            ends.GroupBy(end => end.Month).OrderBy(month => month.Key)
                .Select(month => (month.Key, month.Sum(end => (long)end.Won), month.Sum(end => (long)end.All))));
    }

    private async Task<List<T>> ReadAsync<T>(
        string sql, Func<Npgsql.NpgsqlDataReader, T> read, params object?[] values)
    {
        await using var command = databases.Bulk.Command(sql, values);
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<T>();
        while (await rows.ReadAsync())
            found.Add(read(rows));
        return found;
    }
}
