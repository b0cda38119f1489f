using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Playbooks;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Tests.Api;

/// <summary>One dealer with everything a dealer can have.</summary>
internal sealed record SeededDealer(
    int Id, string Code, long Campaign, long Policy, long Import, long Report, long Action);

/// <summary>
/// Two dealers, each with a campaign, a policy, an ended term, a task, an import, an action item and totals of its own,
/// and one campaign for all.
/// </summary>
internal sealed class World(Databases databases)
{
    public const string Phone = "13812345678";

    public SeededDealer A { get; private set; } = null!;

    public SeededDealer B { get; private set; } = null!;

    public async Task SeedAsync()
    {
        var yaml = ShippedPlaybooks.All[0].Yaml;
        var playbook = (int)await ReadAsync(
            "INSERT INTO playbook (name, version, yaml, created_at, created_by) "
            + "VALUES ('bdc-90', 1, $1, now(), 'test') RETURNING id", yaml);
        await AddCampaignAsync("everybody", playbook);
        A = await AddDealerAsync("A01", "甲店", "京A00001", playbook);
        B = await AddDealerAsync("B02", "乙店", "沪B00002", playbook);
    }

    private async Task<SeededDealer> AddDealerAsync(string code, string name, string plate, int playbook)
    {
        var dealer = new DealerEntry(DealerPhase.Active, name, Dealer.DefaultZone);
        var id = (int)await ReadAsync(
            "INSERT INTO dealer (code, phase, state, created_at) VALUES ($1, 'active', $2::json, now()) RETURNING id",
            code, JsonSerializer.Serialize(dealer, GrainJson.Default.DealerEntry));
        var campaign = await AddCampaignAsync($"only {code}", playbook, code);
        var policy = await AddPolicyAsync(id, plate, campaign, playbook);
        var import = (long)await ReadAsync(
            """
            INSERT INTO import_job (file_name, state, dealers, bytes, rejected, created_at, created_by)
            VALUES ($1, 'done', ARRAY[$2], 10, 1, now(), 'test') RETURNING id
            """, $"{code}.csv", id);
        await RunAsync(
            "INSERT INTO import_reject VALUES ($1, 2, 'phone', '=1+1', 'bad-phone', 'not a phone', '不是手机号')", import);
        await RunAsync(
            "INSERT INTO dealer_total VALUES ($1, $2, '2026-05-01', 'sms', 'planned', 3, 1), "
            + "($1, $2, '2026-05-01', 'sms', 'pending', 3, 1)",
            id, campaign);
        await RunAsync("INSERT INTO touch_day VALUES ($1, $2, '2026-03-01', 'sms', 'sent', 5, 1)", id, campaign);
        var action = (long)await ReadAsync(
            "INSERT INTO action_item (dealer_id, measure, found_on, value, wanted, last_on, last_value, last_wanted) "
            + "VALUES ($1, 'reach', '2026-02-16', 0.9, 0.98, '2026-02-23', 0.95, 0.98) RETURNING id", id);
        var report = (long)await ReadAsync(
            """
            INSERT INTO report_job (kind, format, language, dealers, dealer_id, first_day, last_day, state, rows_done,
                                    file_name, bytes, key_id, created_by, expires_at)
            VALUES ('ledger', 'csv', 'zh', ARRAY[$1], $1, '2026-05-01', '2026-05-31', 'done', 1, $2, 3, 0, 'test',
                    now() + interval '1 day') RETURNING id
            """, id, $"续保台账 {code} 2026-05.csv");
        await RunAsync("INSERT INTO report_part VALUES ($1, 0, 'a,b')", report);
        return new SeededDealer(id, code, campaign, policy, import, report, action);
    }

    private async Task<long> AddCampaignAsync(string name, int playbook, params string[] dealers)
    {
        var state = new Campaign(
            CampaignPhase.Running, name, playbook, Audience.Everybody with { Dealers = Sequence.Of<string>(dealers) });
        return (long)await ReadAsync(
            """
            INSERT INTO campaign (name, phase, playbook_id, state, created_at, created_by)
            VALUES ($1, 'running', $2, $3::json, now(), 'test') RETURNING id
            """, name, playbook, JsonSerializer.Serialize(state, GrainJson.Default.Campaign));
    }

    private async Task<long> AddPolicyAsync(int dealer, string plate, long campaign, int playbook)
    {
        var hash = (await new Secrets(databases).PhoneHashAsync(CancellationToken.None)).Of(Phone)!;
        var id = (long)await ReadAsync(
            """
            INSERT INTO policy (
                dealer_id, term, line, policy_no, plate, vin, owner, phone, phone_hash,
                expiry_date, premium, tier, created_at)
            VALUES (
                $1, gen_random_uuid(), 'commercial', 'P-' || $2, $2, 'LSVAA1234', '张三丰', $3, $4,
                '2026-05-20', 3200.50, 'B', now())
            RETURNING id
            """, dealer, plate, Phone, hash);
        var start = PolicyDecider.New(new DateOnly(2026, 5, 20), new DateOnly(2026, 2, 1), 7, null, []);
        var state = PolicyDecider.Decide(start, new PolicyMessage.Enrolled(3200.50m), FakePorts.Context).State;
        await RunAsync(
            "INSERT INTO policy_state VALUES ($1, $2, $3, $4, '2026-05-01', 1, $5, 0, $6::json)",
            id, dealer, campaign, playbook, state.Phase.Name,
            JsonSerializer.Serialize(state, GrainJson.Default.Policy));
        await RunAsync(
            "INSERT INTO touch VALUES ($1, 0, '2026-02-19', 'sms', 'suppressed', 'missed', "
            + "'2026-02-19T02:00Z', '2026-03-01T02:00Z')", id);
        await RunAsync(
            "INSERT INTO journal VALUES ($1, 1, '2026-03-01T02:00Z', 'enrolled', 'scheduled', "
            + "'2026-03-07T02:00Z', 'suppress 0 missed; raise 1 x')", id);
        await RunAsync(
            """
            INSERT INTO call_task (policy_id, step, dealer_id, campaign_id, goal, opened_at, lease_epoch, lease_until)
            VALUES ($1, 1, $2, $3, 'first-contact', '2026-03-01T02:00Z', 4, now() + interval '10 minutes')
            """, id, dealer, campaign);
        await RunAsync(
            """
            INSERT INTO term_end (policy_id, dealer_id, campaign_id, month, ended_on, phase, reason, line, insurer,
                                  destination, agent, tier, cohort, days_left)
            VALUES ($1, $2, $3, '2025-11-01', '2025-10-20', 'lost', 'telesales', 'commercial', '人保', '平安', '李芳', 'B',
                    'renewal', 20)
            """, id, dealer, campaign);
        return id;
    }

    public async Task<object> ReadAsync(string sql, params object?[] values)
    {
        await using var command = databases.Api.Command(sql, values);
        return (await command.ExecuteScalarAsync())!;
    }

    public async Task RunAsync(string sql, params object?[] values)
    {
        await using var command = databases.Api.Command(sql, values);
        await command.ExecuteNonQueryAsync();
    }
}
