using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Silo.Api.Churn;
using CampaignEngine.Silo.Api.Targets;

namespace CampaignEngine.Silo.Tests.Api.Targets;

public sealed class TargetFactsTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 4, 10);

    private readonly EngineHost _engine = new();

    private TargetFacts Facts => _engine.Create<TargetFacts>(
        _engine.Create<BookFacts>(_engine.Create<CarReader>()));

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(
            "dealer_code,plate,phone,expiry_date,premium,tier\n"
            + "SH001,沪A00001,13900000001,2026-04-15,3000,A\nSH001,沪A00002,13900000002,2026-05-31,2000.50,\n"
            + "SH001,沪A00003,13900000003,2026-12-31,,B\nSH001,沪A00004,13900000004,2027-01-01,9000,A\n"
            + "SH002,沪A00005,13900000005,2026-05-31,5000,A\n");
        await _engine.ExecuteAsync(
            """
            INSERT INTO term_end (policy_id, dealer_id, campaign_id, month, ended_on, phase, premium, line, tier,
                                  cohort, days_left)
            SELECT 1000 + n, CASE WHEN n < 40 THEN 1 ELSE 2 END, 1, month::date, month::date, phase, premium,
                   'commercial', tier, 'unknown', 0
            FROM (VALUES (1, '2025-03-01', 'won', 3000, 'A'), (2, '2025-03-01', 'lost', NULL, 'A'),
                         (3, '2025-11-01', 'won', 3000, 'B'), (4, '2023-05-01', 'won', 1000, 'B'),
                         (5, '2026-03-01', 'won', 3600, 'A'), (6, '2026-03-01', 'lost', NULL, 'A'),
                         (7, '2026-03-01', 'withdrawn', NULL, 'A'), (8, '2026-06-01', 'won', 9999, 'A'),
                         (40, '2025-03-01', 'won', 7777, 'A'))
                 AS ended (n, month, phase, premium, tier)
            """);
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_years_inputs_are_counted_from_the_dealers_own_terms()
    {
        var known = await Facts.ReadAsync(1, 2026, Today, new DealerSettings(
            [new Target(new DateOnly(2025, 3, 1), 4, 0), new Target(new DateOnly(2026, 3, 1), 99, 0)]),
            CancellationToken.None);
        Assert.Equal(new TargetInputs
        {
            LastRenewals = 2,
            LastRate = 0.6667m,
            LastAttainment = 0.5m,
            LostCustomers = 1,
            ExpiringBase = 3,
            AveragePremium = 2_500.25m,
        }, known.Inputs);
        Assert.Equal([0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 1], known.Expiring);
        Assert.Equal(["2023 5", "2025 3,11"], known.History.OrderBy(year => year.Year).Select(year =>
            $"{year.Year} {string.Join(',', Enumerable.Range(1, 12).Where(month => year.Renewals[month - 1] > 0))}"));
    }

    [Fact]
    public async Task What_was_never_counted_is_unknown_and_not_zero()
    {
        var known = await Facts.ReadAsync(2, 2024, Today, DealerSettings.None, CancellationToken.None);
        Assert.Equal(new TargetInputs(), known.Inputs);
        var goals = await Facts.GoalsAsync(2, 2024, Today, [], CancellationToken.None);
        Assert.All(goals.Values, Assert.Null);
    }

    [Fact]
    public async Task Books_of_sales_and_visits_say_what_the_ledger_does_not()
    {
        await _engine.ExecuteAsync(
            """
            INSERT INTO new_car_sale (dealer_id, plate, sold_on, insured, premium, import_id, import_line, created_at)
            VALUES (1, '沪N1', '2025-02-01', true, 6000, 1, 1, now()),
                   (1, '沪N2', '2025-11-30', false, NULL, 1, 2, now()),
                   (1, '沪N3', '2025-12-31', NULL, NULL, 1, 3, now()),
                   (1, '沪N4', '2026-01-05', true, 5400, 1, 4, now()),
                   (1, '沪N5', '2026-04-30', true, NULL, 1, 5, now()),
                   (1, '沪N6', '2026-05-01', false, NULL, 1, 6, now());
            INSERT INTO service_visit (dealer_id, plate, visited_on, type, import_id, import_line, created_at)
            VALUES (1, '沪V1', '2024-01-10', 'maintenance', 1, 1, now()),
                   (1, '沪V2', '2025-05-01', 'accident', 1, 2, now()),
                   (1, '沪A00001', '2025-06-01', 'maintenance', 1, 3, now()),
                   (1, '沪V3', '2024-03-01', 'maintenance', 1, 4, now()),
                   (1, '沪V3', '2025-02-01', 'maintenance', 1, 5, now())
            """);
        var known = await Facts.ReadAsync(1, 2026, Today, DealerSettings.None, CancellationToken.None);
        // V1 was lost on 2025-01-05; V2 and V3 came in 2025 and were never insured here.
        Assert.Equal((3, 0.5m, 2, 1), (
            known.Inputs.NewCarSales, known.Inputs.NewCarInsuranceRate, known.Inputs.ServiceOnlyCustomers,
            known.Inputs.LostCustomers));
        Assert.Contains("2 台中投保 1 台，另有 1 台未注明", InputSources.Of(2026, known.Inputs, known.Books)
            .Single(source => source.Input == "newCarInsuranceRate").Source.Zh, StringComparison.Ordinal);
        var sold = await Facts.NewCarsAsync(1, 2026, CancellationToken.None);
        var goals = await Facts.GoalsAsync(1, 2026, Today, sold, CancellationToken.None);
        // Up to April both sold cars were insured; 5,400 yuan of theirs beside 3,600 of the renewals.
        Assert.Equal((1m, 0.6m), (goals[GoalName.NewCarPenetration], goals[GoalName.NewCarPremiumShare]));
    }

    [Fact]
    public async Task Shares_are_counted_up_to_the_month_of_today()
    {
        await _engine.ExecuteAsync(
            """
            INSERT INTO dealer_total (dealer_id, campaign_id, month, channel, metric, amount, version)
            VALUES (1, 9, '2026-03-01', '', 'terms', 40, 1), (1, 9, '2026-03-01', '', 'reached', 39, 1),
                   (1, 9, '2026-07-01', '', 'terms', 60, 1)
            """);
        var goals = await Facts.GoalsAsync(1, 2026, Today, [], CancellationToken.None);
        // Of tier A one won and one lost in March; 3,600 yuan against 3,000 of the March before.
        Assert.Equal((0.975m, 0.5m, 0.2m), (
            goals[GoalName.Reach], goals[GoalName.TierARenewalRate], goals[GoalName.RenewalPremiumGrowth]));
    }
}
