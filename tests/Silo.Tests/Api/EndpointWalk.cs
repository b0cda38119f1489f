using CampaignEngine.Silo.Security;
using Microsoft.AspNetCore.Routing;

namespace CampaignEngine.Silo.Tests.Api;

/// <summary>Turns every endpoint of the router into a call that can be made.</summary>
internal static class EndpointWalk
{
    private static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["DraftCampaign"] = """{"name":"walk","playbook":"bdc-90"}""",
        ["RedraftCampaign"] = """{"name":"walk","playbook":"bdc-90"}""",
        ["SetDealerTarget"] = """{"renewals":1,"premium":1}""",
        ["ProposeDealerYear"] = "{}",
        ["AdoptDealerYear"] = """{"renewals":1,"premium":1,"reason":"New"}""",
        ["SetDealerGoal"] = """{"atLeast":0.9}""",
        ["SetDealerAffiliation"] = """{"group":"Yongda"}""",
        ["SetDealerKpis"] = """{"kpis":[]}""",
        ["SetDealerPayPlan"] = """{"name":"walk","until":"2026-05"}""",
        ["SayDealerPayFacts"] = """{"month":"2026-05","agent":"walk"}""",
        ["MarkDealerMonthPaid"] = """{"plan":"walk","month":"2026-05"}""",
        ["SetDealerLeaders"] = """{"showsNames":true}""",
        ["SetDealerStaffing"] = """{"agents":[{"name":"walk"}]}""",
        ["SetDealerChurnParameters"] = """{"reason":"walk","ticket":6000}""",
        ["SetDealerAgreement"] = """{"days":15}""",
        ["ReportDealerIncident"] = """{"insurer":"picc","evidence":"walk"}""",
        ["ScoreDealerInsurer"] = """
            {"role":"service-manager","steering":3,"service":3,"remoteIssuing":3,"support":3}
            """,
        ["SetDealerScoreWeights"] = """{"steering":1,"service":1,"remoteIssuing":1,"support":1}""",
        ["SetReportSchedule"] = """{"format":"csv"}""",
        ["AddDealerAction"] = """{"todo":"walk"}""",
        ["ChangeAction"] = """{"owner":"walk"}""",
        ["SetDealerPromotions"] = """{"reason":"walk"}""",
        ["RedeemDealerLoyalty"] = """{"points":1,"reason":"walk"}""",
        ["CommandPolicy"] = """{"command":"pause"}""",
        ["TakeNextTask"] = "{}",
        ["ReportTaskOutcome"] = """{"epoch":4,"disposition":"no-answer"}""",
        ["AnswerImportPreview"] = "{}",
        ["MakeReport"] = """{"kind":"daily-list"}""",
        ["SetCap"] = """{"most":2}""",
        ["ExtendTaskLease"] = """{"epoch":4}""",
        ["JudgeText"] = """{"judgement":"answered"}""",
        ["ReleaseTask"] = """{"epoch":4}""",
        ["AddKey"] = """{"name":"walk","role":"operator"}""",
    };

    private static readonly Dictionary<string, (string Media, string Text)> Texts = new(StringComparer.Ordinal)
    {
        ["AddPlaybook"] = ("application/yaml", "name: walk"),
        ["PublishCalendar"] = ("text/csv", "year,2031"),
        ["ImportLedger"] = ("text/csv", "a,b"),
    };

    public static string NameOf(RouteEndpoint endpoint) => EndpointNames.Of(endpoint) ?? "";

    public static bool IsOpen(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<OpenToAll>() is not null;

    /// <summary>The method by which the endpoint is called; whatever else it takes comes after it.</summary>
    public static string MethodOf(RouteEndpoint endpoint) => MethodsOf(endpoint)[0];

    public static IReadOnlyList<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods;

    /// <summary>The path with everything filled in from one dealer's things.</summary>
    public static string PathOf(RouteEndpoint endpoint, SeededDealer dealer) => Fill(
        endpoint, dealer.Code, PathOf(endpoint) switch
        {
            var path when path.Contains("/campaigns/", StringComparison.Ordinal) => dealer.Campaign,
            var path when path.Contains("/imports/", StringComparison.Ordinal) => dealer.Import,
            var path when path.Contains("/actions/", StringComparison.Ordinal) => dealer.Action,
            var path when path.Contains("/reports/", StringComparison.Ordinal) => dealer.Report,
            _ => dealer.Policy,
        });

    /// <summary>The path with ids and codes that nobody has.</summary>
    public static string UnknownPathOf(RouteEndpoint endpoint) => Fill(endpoint, "NOPE", 987654321);

    public static string PathOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    /// <summary>Makes the call of an endpoint.</summary>
    public static async Task<(int Status, string Body)> CallAsync(
        ApiHost host, string? token, RouteEndpoint endpoint, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(MethodOf(endpoint)), path);
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        request.Content = ContentOf(NameOf(endpoint));
        using var response = await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var isStream = response.Content.Headers.ContentType?.MediaType == "text/event-stream";
        return ((int)response.StatusCode, isStream ? "" : await response.Content.ReadAsStringAsync());
    }

    private static StringContent? ContentOf(string name) =>
        Bodies.TryGetValue(name, out var json) ? new StringContent(json, null, "application/json")
        : Texts.TryGetValue(name, out var text) ? new StringContent(text.Text, null, text.Media)
        : null;

    private static string Fill(RouteEndpoint endpoint, string code, long id) => PathOf(endpoint)
        .Replace("{id:long}", $"{id}", StringComparison.Ordinal).Replace("{id:int}", "987654", StringComparison.Ordinal)
        .Replace("{code}", code, StringComparison.Ordinal).Replace("{month}", "2026-05", StringComparison.Ordinal)
        .Replace("{name}", "bdc-90", StringComparison.Ordinal).Replace("{year:int}", "2031", StringComparison.Ordinal)
        .Replace("{documentName}", "v1", StringComparison.Ordinal)
        .Replace("{goal}", "reach", StringComparison.Ordinal).Replace("{insurer}", "picc", StringComparison.Ordinal)
        .Replace("{channel}", "sms", StringComparison.Ordinal).Replace("{days:int}", "31", StringComparison.Ordinal)
        + QueryOf(NameOf(endpoint));

    private static string QueryOf(string name) => name switch
    {
        "ImportLedger" => "?fileName=walk.csv",
        "GetPlaybookPlan" => "?expiry=2026-05-20",
        _ => "",
    };
}
