using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Silo.Tests.Turns;

public sealed class TermEndsTests : IAsyncLifetime
{
    private const string Header = "dealer_code,plate,phone,expiry_date,insurer,agent,tier,first_registered\n";

    private readonly EngineHost _engine = new();

    public Task InitializeAsync() => _engine.InitializeAsync(
        Header + """
            SH001,沪A00001,13900000001,2026-07-15,人保,李芳,A,2025-07-16
            SH001,沪A00002,13900000002,2026-07-15,平安,,B,2019-07-16
            SH001,沪A00003,13900000003,2026-07-15,,,,

            """);

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_renewal_keeps_what_pay_and_insurers_are_counted_from()
    {
        await TellAsync(1, new PolicyMessage.Renewed(4_100.50m, "太保", "王五"));
        Assert.Equal("2026-07-01 2026-04-01 won 4100.50 commercial 人保 太保 李芳 A new 105", await EndAsync(1));
    }

    [Fact]
    public async Task Who_closed_it_counts_where_the_ledger_names_no_agent()
    {
        await TellAsync(2, new PolicyMessage.Renewed(3_000m, null, "王五"));
        Assert.Equal("2026-07-01 2026-04-01 won 3000.00 commercial 平安 王五 B renewal 105", await EndAsync(2));
    }

    [Fact]
    public async Task A_loss_keeps_its_reason_and_where_the_customer_went()
    {
        await TellAsync(3, new PolicyMessage.LostReported("price", "平安"));
        Assert.Equal("2026-07-01 2026-04-01 lost price commercial 平安 unknown 105", await EndAsync(3));
    }

    [Theory]
    [InlineData("won", "renewal")]
    [InlineData("lost", "gap")]
    [InlineData("withdrawn", "unknown")]
    public async Task How_the_term_before_ended_says_what_this_one_is(string before, string cohort)
    {
        await _engine.ExecuteAsync(
            $"""
             INSERT INTO policy (dealer_id, term, line, plate, phone, phone_hash, expiry_date, created_at)
             SELECT dealer_id, gen_random_uuid(), line, plate, phone, phone_hash, expiry_date - 365, now()
             FROM policy WHERE plate = '沪A00003'
             """);
        await _engine.ExecuteAsync(
            $"""
             INSERT INTO term_end (policy_id, dealer_id, campaign_id, month, ended_on, phase, line, cohort, days_left)
             SELECT id, dealer_id, 1, '2025-07-01', '2025-07-01', '{before}', line, 'unknown', 0
             FROM policy WHERE plate = '沪A00003' AND expiry_date < '2026-01-01'
             """);
        await TellAsync(3, new PolicyMessage.LostReported("price"));
        Assert.EndsWith($"{cohort} 105", await EndAsync(3), StringComparison.Ordinal);
    }

    private async Task TellAsync(int car, PolicyMessage message) => Assert.Equal(
        [Grains.Ports.TurnFate.Committed],
        await _engine.CommitAsync(await _engine.TurnAsync(await IdAsync(car), message)));

    private Task<long> IdAsync(int car) => _engine.ScalarAsync<long>(
        $"SELECT id FROM policy WHERE plate = '沪A0000{car}' AND expiry_date = '2026-07-15'");

    private async Task<string> EndAsync(int car) => await _engine.ScalarAsync<string>(
        $"""
         SELECT concat_ws(' ', month, ended_on, phase, reason, premium, line, insurer, destination, agent, tier, cohort,
                          days_left)
         FROM term_end WHERE policy_id = {await IdAsync(car)}
         """);
}
