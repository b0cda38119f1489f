using CampaignEngine.Sdk;

namespace CampaignEngine.Client.Tests.Sdk.Api;

/// <summary>Every remaining call of the nouns: method, path, and that its answer is read.</summary>
public sealed class NounsTests
{
    private const string Book =
        """{"name":"bdc-90","version":2,"title":{"en":"D","zh":"驻"}"""
        + ""","createdAt":"2026-01-01T00:00:00+00:00","createdBy":"ops","yaml":"name: bdc-90","touches":"""
        + """[{"name":"sms-90","day":-90,"channel":"sms","template":"care"}]}""";

    private const string Year = """{"year":2027,"source":"notice","addedAt":"2026-01-01T00:00:00+00:00"}""";

    private const string Key =
        """{"key":{"id":3,"name":"agent","role":"agent","prefix":"ce_ab","dealers":["SH001"]"""
        + ""","createdAt":"2026-01-01T00:00:00+00:00","createdBy":"ops"},"token":"ce_secret"}""";

    private readonly StubServer _server = new();

    public static TheoryData<string, string, Func<CampaignClient, Task>> Calls { get; } = new()
    {
        { "GET /api/v1/campaigns/7", WireSamples.Campaign, client => client.Campaigns.GetAsync(7, default) },
        {
            "PUT /api/v1/campaigns/7", WireSamples.Campaign,
            client => client.Campaigns.RedraftAsync(7, new("S", "p", 1, null), default)
        },
        { "POST /api/v1/campaigns/7/launch", WireSamples.Campaign, client => client.Campaigns.LaunchAsync(7, default) },
        { "POST /api/v1/campaigns/7/resume", WireSamples.Campaign, client => client.Campaigns.ResumeAsync(7, default) },
        { "POST /api/v1/campaigns/7/end", WireSamples.Campaign, client => client.Campaigns.EndAsync(7, default) },
        {
            "GET /api/v1/campaigns/7/preview",
            """{"terms":3,"dealers":[],"touches":{"sms":9},"missed":1,"expired":0,"alreadyElsewhere":0}""",
            client => client.Campaigns.PreviewAsync(7, default)
        },
        {
            "GET /api/v1/campaigns/7/dealers?month=2026-03&limit=200", WireSamples.Shares,
            client => client.Campaigns.Dealers(7, "2026-03").ToListAsync().AsTask()
        },
        { "GET /api/v1/dealers/SH001", WireSamples.Dealer, client => client.Dealers.GetAsync("SH001", default) },
        {
            "PUT /api/v1/dealers/SH001/affiliation", WireSamples.Dealer,
            client => client.Dealers.AffiliateAsync("SH001", new(Group: "Yongda", Brands: ["BMW"]), default)
        },
        {
            "POST /api/v1/dealers/SH001/suspend", WireSamples.Dealer,
            client => client.Dealers.SuspendAsync("SH001", default)
        },
        {
            "POST /api/v1/dealers/SH001/reinstate", WireSamples.Dealer,
            client => client.Dealers.ReinstateAsync("SH001", default)
        },
        { "GET /api/v1/policies/12", WireSamples.Policy, client => client.Policies.GetAsync(12, default) },
        {
            "GET /api/v1/policies/12/why", """{"sentences":[{"en":"Because","zh":"因为"}]}""",
            client => client.Policies.WhyAsync(12, default)
        },
        {
            "POST /api/v1/policies/12/commands", WireSamples.Answer,
            client => client.Policies.CommandAsync(12, new("pause"), default)
        },
        { "POST /api/v1/tasks/next", WireSamples.Task, client => client.Tasks.NextAsync(new(), default) },
        {
            "POST /api/v1/tasks/31/outcome", WireSamples.Answer,
            client => client.Tasks.OutcomeAsync(31, new(4, "busy"), default)
        },
        { "GET /api/v1/imports/5", WireSamples.Done, client => client.Imports.GetAsync(5, default) },
        { "GET /api/v1/playbooks/bdc-90?version=2", Book, client => client.Playbooks.GetAsync("bdc-90", 2, default) },
        {
            "GET /api/v1/playbooks/bdc-90/plan?anchor=2026-05-20&enrolled=2026-02-01&tier=A&version=2",
            WireSamples.Plan,
            client => client.Playbooks.PlanAsync(
                "bdc-90", new(new(2026, 5, 20), new(2026, 2, 1), "A", 2), default)
        },
        { "GET /api/v1/calendars/2026", WireSamples.Year, client => client.Calendars.GetAsync(2026, default) },
        { "POST /api/v1/playbooks", Book, client => client.Playbooks.AddAsync("name: bdc-90", default) },
        { "PUT /api/v1/calendars/2027", Year, client => client.Calendars.PublishAsync(2027, "year,2027", default) },
        { "POST /api/v1/keys", Key, client => client.Keys.AddAsync(new("agent", "agent", ["SH001"]), default) },
        { "DELETE /api/v1/keys/3", "", client => client.Keys.RevokeAsync(3, default) },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_call_goes_where_the_contract_says(string target, string answer, Func<CampaignClient, Task> call)
    {
        using var client = _server.Json(answer).Client();

        await call(client);

        Assert.Equal(target, $"{_server.Last.Method} {_server.Last.PathAndQuery}");
        Assert.Equal(_server.Last.Method != "GET", _server.Last.Key is not null);
    }
}
