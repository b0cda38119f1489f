using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Silo.Campaigns;
using CampaignEngine.Silo.Api.Playbooks;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Tests.Campaigns;

/// <summary>
/// Segments and holdout from preview to enrolment: <c>Segments</c>, <c>CampaignPreview</c> with its <c>PreviewSums</c>,
/// <c>Candidates</c> and <c>EnrolmentCandidate</c>.
/// </summary>
public sealed class SegmentsTests : IAsyncLifetime
{
    // 1: a young car of tier A; 2: six years old, PICC, agent, loan; 3: lost last year for its price; 4: says nothing.
    private const string Ledger =
        """
        dealer_code,plate,phone,expiry_date,insurer,agent,tier,first_registered,premium,loan
        SH001,沪A00001,13900000001,2026-07-15,平安,王敏,A,2025-07-16,6000,no
        SH001,沪A00002,13900000002,2026-07-15,人保,李芳,B,2020-07-01,3000,yes
        SH001,沪A00003,13900000003,2026-07-15,平安,王敏,C,2016-07-16,4000,no
        SH001,沪A00004,13900000004,2026-07-15,,,,,,

        """;

    private static readonly (Segment Segment, string Cars)[] Examples =
    [
        (new Segment { Tiers = [Tier.A, Tier.B] }, "1 2"),
        (new Segment { Tiers = [Tier.C] }, "3 4"),
        (new Segment { Cohorts = [Cohort.New] }, "1"),
        (new Segment { Cohorts = [Cohort.Renewal, Cohort.Unknown] }, "2 4"),
        (new Segment { Cohorts = [Cohort.Gap] }, "3"),
        (new Segment { Insurers = ["人保"] }, "2"),
        (new Segment { Agents = ["王敏"] }, "1 3"),
        (new Segment { CarYearsFrom = 3, CarYearsTo = 9 }, "2 3"),
        (new Segment { CarYearsTo = 5 }, "1"),
        (new Segment { LostReasons = ["price"] }, "3"),
        (new Segment { LostReasons = ["service"] }, ""),
        (new Segment { LostWithinYears = 2 }, "3"),
        (new Segment { PremiumFrom = 3_000, PremiumTo = 4_000 }, "2 3"),
        (new Segment { Loan = true }, "2"),
        (new Segment { Loan = false, Tiers = [Tier.C] }, "3"),
    ];

    private readonly EngineHost _engine = new();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync();
        await _engine.ImportAsync(Ledger);
        await _engine.ExecuteAsync(
            """
            INSERT INTO policy (dealer_id, term, line, plate, phone, phone_hash, expiry_date, created_at)
            SELECT dealer_id, gen_random_uuid(), line, plate, phone, phone_hash, '2025-07-15', now()
            FROM policy WHERE plate = '沪A00003'
            """);
        await _engine.ExecuteAsync(
            """
            INSERT INTO term_end (policy_id, dealer_id, campaign_id, month, ended_on, phase, reason, line, cohort,
                                  days_left)
            SELECT id, dealer_id, 1, '2025-07-01', '2025-07-15', 'lost', 'price', line, 'unknown', 0
            FROM policy WHERE expiry_date = '2025-07-15'
            """);
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_segment_takes_the_terms_that_meet_all_of_it()
    {
        await using var connection = await _engine.Part<Databases>().Bulk.OpenConnectionAsync();
        foreach (var (segment, cars) in Examples)
        {
            var json = Segments.JsonOf(Audience.Everybody with { Segment = segment })!;
            var picked = await Segments.PickAsync(connection, [1, 2, 3, 4], json, CancellationToken.None);
            Assert.Equal((segment, cars), (segment, string.Join(' ', picked.Order())));
        }
        Assert.Null(Segments.JsonOf(Audience.Everybody with { Segment = new Segment() }));
    }

    [Fact]
    public async Task A_preview_counts_what_each_condition_leaves_out_and_the_launch_enrols_the_rest()
    {
        var audience = Audience.Everybody with { Segment = new Segment { Tiers = [Tier.B, Tier.C], CarYearsFrom = 3 } };
        var id = await DraftAsync("older cars", audience, 0);
        var preview = (await _engine.Part<CampaignPreview>().RunAsync(id, null, CancellationToken.None))!;
        Assert.Equal((2, 0, 0, 0), (preview.Terms, preview.Expired, preview.AlreadyElsewhere, preview.HeldOut));
        Assert.Equal(
            ["car-age 1", "tier 1"],
            preview.LeftOut!.Select(left => $"{left.Key} {left.Value}").Order(StringComparer.Ordinal));

        await LaunchAsync(id);
        Assert.Equal("2 3", await EnrolledAsync());
    }

    [Fact]
    public async Task A_later_import_enrols_only_whom_the_segment_takes()
    {
        await LaunchAsync(await DraftAsync(
            "tier A", Audience.Everybody with { Segment = new Segment { Tiers = [Tier.A] } }, 0));
        await _engine.ImportAsync(
            """
            dealer_code,plate,phone,expiry_date,tier
            SH001,沪A00011,13900000011,2026-08-15,A
            SH001,沪A00012,13900000012,2026-08-15,B

            """);
        Assert.Equal(2L, await _engine.ScalarAsync<long>("SELECT count(*) FROM policy_state"));
        Assert.Equal(0L, await _engine.ScalarAsync<long>(
            "SELECT count(*) FROM policy_state JOIN policy ON policy.id = policy_id WHERE tier <> 'A'"));
    }

    // Of 300 customers at 50 % fewer than 110 or more than 190 would be one chance in a hundred thousand.
    [Fact]
    public async Task A_holdout_is_previewed_enrolled_and_kept_from_marketing_with_its_household()
    {
        await _engine.ImportAsync(
            EngineHost.Ledger("2026-07-15", 300, first: 100)
            + string.Concat(Enumerable.Range(100, 300)
                .Select(n => $"SH001,沪B{n:00000},139{n:00000000},2026-07-20,1\n")));
        var id = await DraftAsync("half", Audience.Everybody with { ExpiryFrom = new DateOnly(2026, 7, 1) }, 50);
        var preview = (await _engine.Part<CampaignPreview>().RunAsync(id, null, CancellationToken.None))!;
        await LaunchAsync(id);
        var heldOut = await _engine.ScalarAsync<long>(HeldOut);
        Assert.Equal(preview.HeldOut, heldOut);
        Assert.InRange(heldOut, 220, 380);
        Assert.Equal(0L, await _engine.ScalarAsync<long>(
            $"""
             SELECT count(*) FROM (
                 SELECT phone_hash FROM policy JOIN policy_state ON policy_id = policy.id
                 GROUP BY phone_hash HAVING count(DISTINCT coalesce(state ->> 'isHeldOut', 'false')) > 1) AS torn
             """));

        await _engine.WakeForFirstTextAsync();
        Assert.Equal(0L, await _engine.ScalarAsync<long>(
            "SELECT count(*) FROM outbox JOIN policy_state USING (policy_id) WHERE state ->> 'isHeldOut' = 'true'"));
        Assert.True(await _engine.ScalarAsync<long>(
            "SELECT count(*) FROM touch WHERE status = 'suppressed' AND rule = 'holdout'") > 0);
        await _engine.AssertTotalsAsync();

        await _engine.SetClockAsync("2026-07-22 12:00");
        await _engine.WakeAllAsync();
        Assert.Equal(heldOut, await _engine.ScalarAsync<long>("SELECT count(*) FROM term_end WHERE held_out"));
    }

    private const string HeldOut = "SELECT count(*) FROM policy_state WHERE state ->> 'isHeldOut' = 'true'";

    private async Task<long> DraftAsync(string name, Audience audience, int holdout)
    {
        var playbook = await _engine.Part<PlaybookShelf>().FindAsync("bdc-90", null, CancellationToken.None);
        var draft = new Campaign(CampaignPhase.Draft, name, playbook!.Id, audience, holdout);
        return (await _engine.Part<CampaignCalls>().DraftAsync(draft, "test", CancellationToken.None))!.Value;
    }

    private async Task LaunchAsync(long id)
    {
        await _engine.Part<CampaignCalls>().DecideAsync(id, new CampaignMessage.LaunchAsked(), CancellationToken.None);
        await _engine.RunOrdersAsync();
    }

    private Task<string> EnrolledAsync() => _engine.ScalarAsync<string>(
        "SELECT string_agg(policy_id::text, ' ' ORDER BY policy_id) FROM policy_state");
}
