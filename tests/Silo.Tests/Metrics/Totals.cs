using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Metrics;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignEngine.Silo.Tests.Metrics;

/// <summary>Plants deltas as turns would and reads what became of them.</summary>
internal static class Totals
{
    public static Task ClearAsync(this TestDatabase database) => database.RunAsync(
        "TRUNCATE metric_delta, dealer_total, dealer_version, touch_day, policy_state, touch, term_contact,"
        + " rehearsal_clock; UPDATE fold_version SET version = 0");

    /// <summary>A fold whose news go nowhere.</summary>
    internal static FoldDoor Fold(this TestDatabase database, SiloOptions? options = null) => new(
        database.Databases,
        new FoldNews(_ => Task.CompletedTask, TimeProvider.System, NullLogger<FoldNews>.Instance),
        options ?? new SiloOptions());

    public static async Task RunAsync(this TestDatabase database, string sql, params object?[] values)
    {
        await using var command = database.Databases.Api.Command(sql, values);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<T> ReadAsync<T>(this TestDatabase database, string sql, params object?[] values)
    {
        await using var command = database.Databases.Api.Command(sql, values);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>One turn's deltas: as many text messages planned, and some of them sent, on a day.</summary>
    public static Task PlanAsync(
        this TestDatabase database, int dealer, long campaign, int planned, int sent,
        string day = "2026-03-02") =>
        database.RunAsync(
            """
            INSERT INTO metric_delta (dealer_id, campaign_id, month, day, channel, metric, amount)
            VALUES ($1, $2, '2026-05-01', $5::date, 'sms', 'planned', $3),
                   ($1, $2, '2026-05-01', $5::date, 'sms', 'pending', $3 - $4),
                   ($1, $2, '2026-05-01', $5::date, 'sms', 'sent', $4),
                   ($1, $2, '2026-05-01', $5::date, '', 'terms', 1)
            """, dealer, campaign, planned, sent, DateOnly.Parse(day));

    public static Task<decimal> TotalAsync(this TestDatabase database, string channel, string metric) =>
        database.ReadAsync<decimal>(
            "SELECT coalesce(sum(amount), 0) FROM dealer_total WHERE channel = $1 AND metric = $2",
            channel, metric);
}
