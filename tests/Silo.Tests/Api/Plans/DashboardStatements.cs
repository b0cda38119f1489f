namespace CampaignEngine.Silo.Tests.Api.Plans;

/// <summary>A statement that a page of the dashboard makes the interface run, and values it may come with.</summary>
internal sealed record DashboardStatement(string File, params object?[] Values);

/// <summary>What the pages ask, by somebody who may see all dealers and by somebody who may see one.</summary>
/// <param name="Dealer">A dealer among many.</param>
/// <param name="Campaign">A campaign.</param>
/// <param name="Policy">A policy.</param>
/// <param name="Phone">The hash of its phone.</param>
internal sealed record DashboardStatements(int Dealer, long Campaign, long Policy, byte[] Phone)
{
    private const int Page = 51;

    private static readonly DateOnly From = new(2025, 4, 1);
    private static readonly DateOnly To = new(2026, 3, 1);
    private static readonly DateTimeOffset At = new(2026, 3, 1, 2, 0, 0, TimeSpan.Zero);

    /// <summary>All of them.</summary>
    public IEnumerable<DashboardStatement> All =>
        [.. OfDealer, .. Scopes.SelectMany(OfScope), .. Scopes.SelectMany(Searches), .. Others];

    private IEnumerable<int[]?> Scopes => [null, [Dealer]];

    private IEnumerable<DashboardStatement> OfDealer =>
    [
        new("Dealers/read_ends.sql", Dealer, From),
        new("Dealers/read_figures.sql", Dealer),
        new("Api/Churn/sum_ends.sql", Dealer, From, To, 15),
        new("Api/Churn/sum_open.sql", Dealer, From, To),
        new("Api/Churn/list_cars.sql", Dealer, new[] { "sold" }, To),
        new("Api/Churn/show_cars.sql", Dealer, new[] { 1 }, new[] { "A12345" }, new[] { Policy }),
        new("Api/Churn/find_visits.sql", Dealer),
        new("Api/Churn/count_visitors.sql", Dealer, From, To),
        new("Api/Churn/sum_cases.sql", Dealer, From, To),
        new("Api/Churn/sum_claims.sql", Dealer, From, To),
        new("Api/Churn/sum_steering.sql", Dealer, From, To),
        new("Api/Churn/list_incidents.sql", Dealer, null, null, null, Page),
        new("Api/Churn/add_incident.sql", Dealer, "picc", To, Policy, "evidence", "somebody", At),
        new("Api/Churn/sum_telesales.sql", Dealer, From, To, "telesales"),
        new("Api/Churn/sum_new_cars.sql", Dealer, From, To, 92),
        new("Api/Churn/name_insurers.sql", Dealer, From, To),
        new("Api/Churn/list_ends.sql", Dealer, From, To, "lost", new[] { "price" }, false, null, "new", null, 0, null,
            null, null, Page),
        new("Api/Pay/sum_agents.sql", Dealer, From, To),
        new("Api/Staffing/list_plans.sql", Dealer),
        new("Api/Staffing/list_terms.sql", Dealer, 0, 1_000),
        new("Api/Targets/sum_ended.sql", Dealer, From, To),
        new("Api/Targets/sum_expiring.sql", Dealer, From, To),
        new("Api/Targets/sum_goals.sql", Dealer, From, To),
        new("Api/Targets/sum_sales.sql", Dealer, From, To),
        new("Api/Policies/find_of_dealer.sql", Dealer, null, 0, Page),
        new("Api/Policies/find_of_dealer.sql", Dealer, "paused", 0, Page),
    ];

    private IEnumerable<DashboardStatement> Others =>
    [
        new("Api/Campaigns/sum_uplift.sql", Campaign, null),
        new("Api/Promotions/lock_customer.sql", Dealer, Policy),
        new("Api/Promotions/sum_loyalty.sql", Dealer, null, new[] { From }, new[] { 1m }, new[] { 10m },
            new[] { From }, new[] { "" }, new[] { "" }, new[] { 2m }, Page),
        new("Api/Policies/read_policies.sql", new[] { Policy }, null),
        new("Api/Policies/read_touches.sql", Policy),
        new("Api/Policies/list_timeline.sql", Policy, null, null, null, Page),
        new("Api/Tasks/read_household.sql", Policy, null, 10),
        new("Api/Tasks/refuses_calls.sql", Phone),
        new("Api/Texts/list_texts.sql", false, null, null, Page),
        new("Api/Texts/list_texts_of_dealers.sql", new[] { Dealer }, false, null, null, Page),
        new("Api/Texts/read_policies_of_texts.sql", new[] { 1L, 2L }, null, 5),
        new("Api/Texts/read_unread_of_policies.sql", new[] { Policy }, 5),
    ];

    private static IEnumerable<DashboardStatement> OfScope(int[]? scope) =>
    [
        new("Api/Dealers/list_dealers.sql", scope, null, Page, null),
        new("Api/Group/sum_dealers.sql", scope, To, From),
        new("Api/Group/sum_texts.sql", scope),
        new("Api/Group/sum_cohorts.sql", scope ?? [1, 2, 3], From, To),
        new("Api/Group/sum_calls.sql", scope ?? [1, 2, 3], (scope ?? [1, 2, 3]).Select(_ => At).ToArray()),
        new("Api/Group/sum_actions.sql", scope ?? [1, 2, 3], (scope ?? [1, 2, 3]).Select(_ => To).ToArray()),
        new("Api/Tasks/find_task.sql", 1, scope),
        new("Api/Tasks/list_tasks.sql", scope, null, null, null, Page),
        new("Api/Tasks/list_tasks.sql", scope, 0, At, 7, Page),
        new("Api/Texts/list_unread_texts.sql", scope, null, null, Page),
        new("Api/Texts/read_texts.sql", new[] { 1L, 2L }, scope),
    ];

    // Each of the search's statements, with the value that it is for.
    private IEnumerable<DashboardStatement> Searches(int[]? scope) =>
    [
        Search("find_all.sql", scope),
        Search("find_by_campaign.sql", scope, campaign: Campaign),
        Search("find_by_number.sql", scope, number: "PDAA20260001"),
        Search("find_by_plate.sql", scope, plate: "A12345"),
        Search("find_by_owner.sql", scope, owner: "O123"),
        Search("find_by_phone.sql", scope, phone: Phone),
        Search("find_by_rule.sql", scope, rule: "wrong-number"),
    ];

    private static DashboardStatement Search(
        string file, int[]? scope, long? campaign = null, string? plate = null, string? number = null,
        byte[]? phone = null, string? owner = null, string? rule = null) =>
        new($"Api/Policies/{file}", scope, campaign, null, plate, number, phone, 0, Page, owner, rule);
}
