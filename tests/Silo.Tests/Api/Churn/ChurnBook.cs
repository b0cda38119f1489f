namespace CampaignEngine.Silo.Tests.Api.Churn;

/// <summary>Ended terms of the first dealer, written for the tests of its churn.</summary>
internal sealed class ChurnBook(ApiHost host)
{
    private int _cars;

    /// <summary>A term that ended, with its policy; the month is that of the expiry.</summary>
    public async Task<long> EndAsync(
        string expiry, string phase, string? reason = null, string cohort = "renewal", string? destination = null,
        int daysLeft = 0, string? tier = "A", decimal? premium = null, string? insurer = "人保财险",
        string? registered = null, string? maintained = null)
    {
        var plate = $"沪C{++_cars:00000}";
        var id = (long)await host.World.ReadAsync(
            """
            INSERT INTO policy (dealer_id, term, line, insurer, plate, owner, phone, phone_hash, expiry_date, premium,
                                first_registered, last_maintenance, created_at)
            VALUES ($1, gen_random_uuid(), 'commercial', $2, $3, '赵子龙', '13900000000', '\x01', $4::date, 2000,
                    $5::date, $6::date, now())
            RETURNING id
            """, host.World.A.Id, insurer, plate, DateOnly.Parse(expiry), DayOf(registered), DayOf(maintained));
        await host.World.RunAsync(
            """
            INSERT INTO term_end VALUES ($1, $2, $3, date_trunc('month', $4::date), $4::date - $5::int, $6, $7, $8,
                                         'commercial', $9, $10, '李芳', $11, $12, $5)
            """,
            id, host.World.A.Id, host.World.A.Campaign, DateOnly.Parse(expiry), daysLeft, phase, reason, premium,
            insurer, destination, tier, cohort);
        return id;
    }

    /// <summary>Terms of a month that have not ended, in the totals.</summary>
    public Task OpenAsync(string month, int terms) => host.World.RunAsync(
        "INSERT INTO dealer_total VALUES ($1, $2, $3::date, '', 'terms', $4, 1)",
        host.World.A.Id, host.World.A.Campaign, DateOnly.Parse(month), terms);

    /// <summary>Terms of a month that ended, in the totals.</summary>
    public Task TotalAsync(string month, string metric, int terms) => host.World.RunAsync(
        "INSERT INTO dealer_total VALUES ($1, $2, $3::date, '', $4, $5, 1)",
        host.World.A.Id, host.World.A.Campaign, DateOnly.Parse(month), metric, terms);

    private static DateOnly? DayOf(string? day) => day is null ? null : DateOnly.Parse(day);
}
