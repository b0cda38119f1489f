using System.Collections.Frozen;

namespace CampaignEngine.Silo.Security;

/// <summary>
/// Who may call what: one row per endpoint name. An endpoint without a row is refused to everybody, stops the start and
/// fails a test.
/// </summary>
internal static class RoleMatrix
{
    private const Role Everybody = Role.Admin | Role.Operator | Role.Manager | Role.Agent | Role.Integrator;
    private const Role Readers = Everybody & ~Role.Agent;
    private const Role Operators = Role.Admin | Role.Operator;
    private const Role Stores = Operators | Role.Manager;
    private const Role Callers = Stores | Role.Agent;

    public static FrozenDictionary<string, Role> Rows { get; } = new Dictionary<string, Role>(StringComparer.Ordinal)
    {
        ["GetMe"] = Everybody,
        ["GetClock"] = Everybody,
        ["WatchLive"] = Readers,

        ["ListCampaigns"] = Readers,
        ["GetCampaign"] = Readers,
        ["ListCampaignDealers"] = Readers,
        ["ListCampaignDays"] = Readers,
        ["GetCampaignUplift"] = Readers,
        ["PreviewCampaign"] = Operators,
        ["DraftCampaign"] = Operators,
        ["RedraftCampaign"] = Operators,
        ["LaunchCampaign"] = Operators,
        ["PauseCampaign"] = Operators,
        ["ResumeCampaign"] = Operators,
        ["EndCampaign"] = Operators,

        ["GetGroup"] = Readers,
        ["GetGroupBenchmark"] = Readers,

        ["ListDealers"] = Everybody,
        ["GetDealer"] = Everybody,
        ["GetDealerProgress"] = Readers,
        ["GetDealerChurn"] = Readers,
        ["GetDealerInsurers"] = Readers,
        ["ListDealerLost"] = Readers,
        ["ListDealerCars"] = Readers,
        ["GetDealerChurnParameters"] = Readers,
        ["SetDealerChurnParameters"] = Stores,
        ["SetDealerAgreement"] = Stores,
        ["ListDealerIncidents"] = Readers,
        ["ReportDealerIncident"] = Callers,
        ["GetDealerScorecard"] = Readers,
        ["ScoreDealerInsurer"] = Stores,
        ["SetDealerScoreWeights"] = Stores,
        ["SuspendDealer"] = Operators,
        ["ReinstateDealer"] = Operators,
        ["SetDealerAffiliation"] = Operators,
        ["GetDealerTargets"] = Readers,
        ["SetDealerTarget"] = Stores,
        ["ProposeDealerYear"] = Stores,
        ["AdoptDealerYear"] = Stores,
        ["SetDealerGoal"] = Stores,
        ["SetDealerKpis"] = Stores,
        ["GetDealerPay"] = Callers,
        ["GetDealerPayPlans"] = Stores,
        ["SetDealerPayPlan"] = Stores,
        ["SayDealerPayFacts"] = Stores,
        ["MarkDealerMonthPaid"] = Stores,
        ["GetDealerLeaders"] = Callers,
        ["SetDealerLeaders"] = Stores,
        ["GetDealerStaffing"] = Readers,
        ["SetDealerStaffing"] = Stores,

        ["GetReportSchedule"] = Readers,
        ["SetReportSchedule"] = Stores,
        ["ListDealerActions"] = Readers,
        ["AddDealerAction"] = Stores,
        ["GetAction"] = Readers,
        ["ChangeAction"] = Stores,
        ["GetDealerPromotions"] = Readers,
        ["SetDealerPromotions"] = Stores,
        ["GetDealerLoyalty"] = Stores,
        ["RedeemDealerLoyalty"] = Stores,

        ["ListPolicies"] = Everybody,
        ["GetPolicy"] = Everybody,
        ["GetPolicyWhy"] = Everybody,
        ["GetPolicyTimeline"] = Everybody,
        ["CommandPolicy"] = Everybody,

        ["ListTasks"] = Callers,
        ["TakeNextTask"] = Callers,
        ["ReportTaskOutcome"] = Callers,
        ["ExtendTaskLease"] = Callers,
        ["ReleaseTask"] = Callers,

        ["ListTexts"] = Everybody,
        ["JudgeText"] = Everybody,

        ["ImportLedger"] = Readers,
        ["ListImports"] = Readers,
        ["GetImport"] = Readers,
        ["GetImportRejects"] = Readers,
        ["GetImportPreview"] = Readers,
        ["AnswerImportPreview"] = Readers,
        ["StartImport"] = Readers,
        ["DiscardImport"] = Readers,

        ["MakeReport"] = Everybody,
        ["ListReports"] = Everybody,
        ["GetReport"] = Everybody,
        ["GetReportFile"] = Everybody,
        ["DropReport"] = Everybody,

        ["ListPlaybooks"] = Readers,
        ["GetPlaybook"] = Readers,
        ["GetPlaybookPlan"] = Readers,
        ["AddPlaybook"] = Operators,
        ["ListCaps"] = Readers,
        ["SetCap"] = Operators,
        ["RemoveCap"] = Operators,

        ["ListCalendars"] = Readers,
        ["GetCalendar"] = Readers,
        ["PublishCalendar"] = Operators,

        ["ListKeys"] = Role.Admin,
        ["AddKey"] = Role.Admin,
        ["RevokeKey"] = Role.Admin,

        ["VisitCluster"] = Role.Admin,
        ["LeaveCluster"] = Role.Admin,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a role may call an endpoint; nobody may call one that has no row.</summary>
    public static bool Allows(string? endpoint, Role role) =>
        endpoint is not null && Rows.TryGetValue(endpoint, out var roles)
        && (roles & role) == role && role != Role.None;

    /// <summary>Throws when an endpoint that asks for a token has no name or no row.</summary>
    public static void Check(IEnumerable<Endpoint> endpoints)
    {
        foreach (var endpoint in endpoints.OfType<RouteEndpoint>())
            if (endpoint.Metadata.GetMetadata<OpenToAll>() is null
                && !Rows.ContainsKey(EndpointNames.Of(endpoint) ?? ""))
                throw new InvalidOperationException(
                    $"Endpoint '{endpoint.RoutePattern.RawText}' named '{EndpointNames.Of(endpoint)}'"
                    + " has no row in the role matrix.");
    }
}

/// <summary>Marks an endpoint that needs no token: health, signed webhooks, the interface's description.</summary>
internal sealed record OpenToAll;

/// <summary>
/// Gives an endpoint the row of another: what several endpoints serve together is allowed or refused together.
/// </summary>
internal sealed record SharesRow(string Name);

/// <summary>The names by which role matrix, audit and description know endpoints.</summary>
internal static class EndpointNames
{
    /// <summary>The name; null for an endpoint without one.</summary>
    public static string? Of(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<SharesRow>()?.Name
        ?? endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName;
}
