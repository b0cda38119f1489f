using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Improvement;
using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Silo.Dealers;
using CampaignEngine.Silo.Improvement;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Improvement;

/// <summary>
/// What a week leaves to do: <see cref="WeeklyReviews"/> on the rows, and the items as <see cref="ActionStore"/> keeps
/// them. The dealer has 30 terms that expire in May with a target of 20, and 400 that ended before: of the 345 that
/// ended more than four weeks before 11 May 173 were won, of the year's 25 of tier A 21.
/// </summary>
public sealed class WeeklyReviewsTests : IAsyncLifetime
{
    // Two a day back from 10 May; of the last three weeks none is won, before them every second one.
    private const string Ends =
        """
        INSERT INTO term_end (policy_id, dealer_id, campaign_id, month, ended_on, phase, reason, line, tier, cohort,
                              days_left)
        SELECT 900000 + no, (SELECT id FROM dealer WHERE code = 'SH001'), 1, date_trunc('month', ended_on)::date,
               ended_on,
               CASE WHEN no % 2 = 0 AND no > 40 THEN 'won' ELSE 'lost' END, NULL, 'commercial',
               CASE WHEN no % 10 = 0 THEN 'A' ELSE 'B' END, 'renewal', 20
        FROM generate_series(1, 400) AS no, LATERAL (SELECT '2026-05-10'::date - no / 2 AS ended_on) AS day
        """;

    private readonly EngineHost _engine = new();

    private WeeklyReviews Reviews => _engine.Part<WeeklyReviews>();

    private ActionStore Actions => _engine.Create<ActionStore>();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-05-20", 30));
        await _engine.FoldAsync();
        await _engine.ExecuteAsync(Ends);
        await _engine.ExecuteAsync(
            """
            INSERT INTO customer_text (message_id, phone_hash, is_cut, received_at, taken_for, reminded_at)
            SELECT 'a text', phone_hash, false, '2026-04-01', 'unread', '2026-04-02' FROM policy LIMIT 1
            """);
        await _engine.Part<DealerCalls>().TellAsync("SH001", new DealerMessage.TargetSet(
            new Target(new DateOnly(2026, 5, 1), 20, 60_000m), "test"), CancellationToken.None);
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task What_lags_becomes_an_item_once_and_is_carried_until_it_is_closed()
    {
        await ReviewAsync("2026-05-11 00:00");
        var found = await OpenAsync();
        Assert.Equal(
            [
                (Measure.OverdueTexts, new DateOnly(2026, 5, 11), 0m),
                (Measure.TierARate, new DateOnly(2026, 5, 11), 0.92m),
                (Measure.Reach, new DateOnly(2026, 5, 11), 0.98m),
                (Measure.DecidedRate, new DateOnly(2026, 5, 11), 0.5014m),
                (Measure.Attainment, new DateOnly(2026, 5, 11), 0.3226m),
            ],
            found.Select(action => (action.Item.Measure, action.Item.FoundOn, action.Found!.Wanted)));
        await ReviewAsync("2026-05-17 23:59");
        Assert.Equal(found.Select(action => action.Last), (await OpenAsync()).Select(action => action.Last));

        await ReviewAsync("2026-05-18 00:00");
        var carried = await OpenAsync();
        Assert.Equal(found.Select(action => action.Id), carried.Select(action => action.Id));
        Assert.All(carried, action => Assert.Equal(
            (new DateOnly(2026, 5, 11), new DateOnly(2026, 5, 18)), (action.Item.FoundOn, action.LastOn!.Value)));

        var reach = carried.Single(action => action.Item.Measure == Measure.Reach);
        Assert.NotNull(await Actions.ChangeAsync(
            reach.Id, DealerScope.All, new ActionOrder(Result: "Phones mended"), "店长",
            new DateTimeOffset(2026, 5, 20, 2, 0, 0, TimeSpan.Zero), CancellationToken.None));
        Assert.DoesNotContain(await OpenAsync(), action => action.Id == reach.Id);
        await ReviewAsync("2026-05-25 00:00");
        Assert.Equal(
            (new DateOnly(2026, 5, 25), 5),
            ((await OpenAsync())[0].Item.FoundOn, (await OpenAsync()).Count));
    }

    [Fact]
    public async Task A_missed_week_is_not_made_up_for_and_two_silos_review_one_week_once()
    {
        await _engine.SetClockAsync("2026-05-13 15:00");
        await Task.WhenAll(
            Reviews.RunOnceAsync(CancellationToken.None), Reviews.RunOnceAsync(CancellationToken.None));
        Assert.Equal(5, await _engine.ScalarAsync<long>("SELECT count(*) FROM action_item"));
        await ReviewAsync("2026-06-03 15:00");
        Assert.Equal(new DateOnly(2026, 6, 1), await _engine.ScalarAsync<DateOnly>("SELECT week FROM dealer_review"));
        Assert.All(await OpenAsync(), action => Assert.Equal(new DateOnly(2026, 5, 13), action.Item.FoundOn));
    }

    private async Task ReviewAsync(string local)
    {
        await _engine.SetClockAsync(local);
        Assert.False(await _engine.Create<ReviewLoop>().RunOnceAsync(CancellationToken.None));
    }

    private async Task<List<StoredAction>> OpenAsync() => await Actions.ListAsync(
        await _engine.ScalarAsync<int>("SELECT id FROM dealer WHERE code = 'SH001'"), isOpen: true, null, 50,
        CancellationToken.None);
}
