using System.Text.Json;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Dealers.Promotions;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Promotions;

/// <summary>
/// Promotions over HTTP, with bodies as <c>PromotionBodies</c> and <c>PromotionNames</c> read them, and points as
/// <c>LoyaltyBook</c> counts them.
/// </summary>
public sealed class PromotionsApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Promotions = "/api/v1/dealers/A01/promotions";
    private const string Loyalty = "/api/v1/dealers/A01/loyalty";

    private static readonly DateOnly NewYear = new(2026, 1, 1);

    private static readonly Promotion MemberWeek = new(
        new LocalizedText("Member week", "会员周"), PromotionKind.Boost, NewYear, null, MonthlyDays.FirstWeek, 2,
        BenefitClass.ValueAdded, [InsuranceLine.Commercial], []);

    [Theory]
    [InlineData("""{"reason":""}""", "reason")]
    [InlineData("""{"reason":"x","promotions":[{"kind":"boost","from":"2026-01-01","benefit":"contractual"}]}""",
        "promotions[1].name promotions[1].name.en promotions[1].name.zh")]
    [InlineData("""
        {"reason":"x","promotions":[{"name":{"en":"a","zh":"b"},"kind":"boost","from":"2026-01-01",
        "benefit":"forbidden"}]}
        """, "promotions[1].benefit")]
    [InlineData("""
        {"reason":"x","promotions":[{"name":{"en":"a","zh":"b"},"kind":"blackout","from":"2026-01-02",
        "to":"2026-01-01","tiers":["D"]}]}
        """, "promotions[1].tiers promotions[1].to")]
    [InlineData("""{"reason":"x","rates":[{"from":"2026-01-01","perYuan":-1,"perVisit":0}]}""", "rates[1].perYuan")]
    public async Task A_fault_is_told_by_its_field(string body, string fields)
    {
        var (status, answer) = await host.CallAsync(
            await host.TokenAsync(Role.Manager, host.World.A.Id), "PUT", Promotions, body);
        Assert.Equal(400, status);
        Assert.Equal(fields, string.Join(' ', JsonDocument.Parse(answer).RootElement.GetProperty("errors")
            .EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Promotions_are_set_and_shown_as_they_were_said()
    {
        host.Ports.Promotions = new PromotionPlan([MemberWeek], [], []);
        var token = await host.TokenAsync(Role.Manager, host.World.A.Id);
        var view = await host.ReadAsync(token, Promotions);
        Assert.Equal("2026-03-02", view.GetProperty("today").GetString());
        Assert.Equal(
            """{"name":{"en":"Member week","zh":"会员周"}"""
            + ""","kind":"boost","from":"2026-01-01","monthly":"first-week","multiplier":2"""
            + ""","benefit":"value-added","lines":["commercial"]}""",
            JsonSerializer.Serialize(view.GetProperty("promotions")[0], Plain));
        var (status, _) = await host.CallAsync(
            token, "PUT", Promotions,
            $$"""{"reason":"Again","promotions":{{view.GetProperty("promotions").GetRawText()}}}""");
        Assert.Equal(200, status);
        Assert.Contains("PromotionsSet A01", host.Ports.Done);
    }

    // Two renewals of one customer, 3,000.50 on a day of the member week and 100.90 on another; a visit on a third.
    [Fact]
    public async Task Points_follow_renewals_and_visits_and_go_by_redeeming_once_each()
    {
        host.Ports.Promotions = new PromotionPlan(
            [MemberWeek], [new LoyaltyRate(NewYear, 1, 200), new LoyaltyRate(new DateOnly(2026, 2, 20), 2, 200)], []);
        var policy = host.World.A.Policy;
        await host.World.RunAsync("DELETE FROM term_end WHERE policy_id = $1", policy);
        await WinAsync(policy, "2026-02-03", 3_000.50m);
        await WinAsync(await CopyAsync(policy), "2026-02-25", 100.90m);
        await host.World.RunAsync(
            """
            INSERT INTO service_visit (dealer_id, plate, visited_on, type, import_id, import_line, created_at)
            SELECT dealer_id, plate, '2026-02-05', 'repair', 1, 1, now() FROM policy WHERE id = $1
            """, policy);
        var token = await host.TokenAsync(Role.Manager, host.World.A.Id);

        // 2 x 3,000.50 = 6,001 and 2 x 100.90 = 201, whole points; a visit is of no line, so it counts once: 200.
        var before = await host.ReadAsync(token, Loyalty);
        Assert.Equal((1, 6_402m, 0m), (
            before.GetProperty("customers").GetInt32(), before.GetProperty("earned").GetDecimal(),
            before.GetProperty("redeemed").GetDecimal()));

        Assert.Equal(409, (await RedeemAsync(token, policy, 6_403)).Status);
        var redeemed = await RedeemAsync(token, policy, 6_000);
        Assert.Equal(200, redeemed.Status);
        Assert.Equal(402m, JsonDocument.Parse(redeemed.Body).RootElement.GetProperty("balance").GetDecimal());
        Assert.Equal(409, (await RedeemAsync(token, policy, 403)).Status);
        var after = (await host.ReadAsync(token, Loyalty)).GetProperty("members")[0];
        Assert.Equal(402m, after.GetProperty("balance").GetDecimal());
        Assert.DoesNotContain(World.Phone, after.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(404, (await RedeemAsync(token, host.World.B.Policy, 1)).Status);
    }

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private Task<(int Status, string Body)> RedeemAsync(string token, long policy, long points) => host.CallAsync(
        token, "POST", $"{Loyalty}/{policy}", $$"""{"points":{{points}},"reason":"Car wash"}""");

    private async Task<long> CopyAsync(long policy) => (long)await host.World.ReadAsync(
        """
        INSERT INTO policy (dealer_id, term, line, plate, vin, owner, phone, phone_hash, expiry_date, created_at)
        SELECT dealer_id, gen_random_uuid(), 'commercial', plate, vin, owner, phone, phone_hash, '2026-06-20', now()
        FROM policy WHERE id = $1 RETURNING id
        """, policy);

    private Task WinAsync(long policy, string day, decimal premium) => host.World.RunAsync(
        """
        INSERT INTO term_end (policy_id, dealer_id, campaign_id, month, ended_on, phase, premium, line, cohort,
                              days_left)
        SELECT id, dealer_id, 1, '2026-05-01', $2, 'won', $3, line, 'renewal', 0 FROM policy WHERE id = $1
        """, policy, DateOnly.Parse(day), premium);
}
