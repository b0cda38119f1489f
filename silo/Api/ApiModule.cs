using CampaignEngine.Silo.Api.Actions;
using CampaignEngine.Silo.Api.Calendars;
using CampaignEngine.Silo.Api.Campaigns;
using CampaignEngine.Silo.Api.Caps;
using CampaignEngine.Silo.Api.Churn;
using CampaignEngine.Silo.Api.Cluster;
using CampaignEngine.Silo.Api.Dealers;
using CampaignEngine.Silo.Api.Group;
using CampaignEngine.Silo.Api.Health;
using CampaignEngine.Silo.Api.Imports;
using CampaignEngine.Silo.Api.Keys;
using CampaignEngine.Silo.Api.Live;
using CampaignEngine.Silo.Api.OpenApi;
using CampaignEngine.Silo.Api.Pay;
using CampaignEngine.Silo.Api.Playbooks;
using CampaignEngine.Silo.Api.Policies;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Api.Promotions;
using CampaignEngine.Silo.Api.Reading;
using CampaignEngine.Silo.Api.Reports;
using CampaignEngine.Silo.Api.Self;
using CampaignEngine.Silo.Api.Staffing;
using CampaignEngine.Silo.Api.Targets;
using CampaignEngine.Silo.Api.Tasks;
using CampaignEngine.Silo.Api.Texts;
using CampaignEngine.Silo.Api.Webhooks;
using CampaignEngine.Silo.Api.Writes;
using CampaignEngine.Silo.Improvement;
using CampaignEngine.Silo.Security;
using Microsoft.AspNetCore.Http.Json;

namespace CampaignEngine.Silo.Api;

/// <summary>
/// Puts the HTTP interface together. The host brings <c>Databases</c>, a <c>TimeProvider</c>, the kinds of
/// reports and the ports.
/// </summary>
internal static class ApiModule
{
    public static IServiceCollection AddApi(this IServiceCollection services, ApiOptions options)
    {
        services.AddSingleton(new CallLimits(options.Limits));
        services.AddSingleton(
            parts => new WebhookSignature(options.SmsSecrets, parts.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Secrets>().AddSingleton<ApiKeys>().AddSingleton<CallerLookup>()
            .AddSingleton<RevokedKeys>().AddSingleton<AuditLog>().AddSingleton<ClusterTicket>();
        services.AddSingleton<IdempotencyStore>().AddHostedService<IdempotencySweep>();
        services.AddSingleton<DealerReader>().AddSingleton<PlaybookShelf>().AddSingleton<CalendarReader>();
        services.AddSingleton<CapStore>().AddSingleton<TargetFacts>().AddSingleton<ChurnReader>()
            .AddSingleton<CarReader>().AddSingleton<BookFacts>().AddSingleton<PartnerStore>()
            .AddSingleton<IncidentStore>().AddSingleton<ScoreStore>().AddSingleton<StaffStore>()
            .AddSingleton<EndedTermSearch>().AddSingleton<GroupReader>().AddSingleton<PayReader>()
            .AddSingleton<CallBookReader>().AddSingleton<CallBooks>().AddSingleton<ActionStore>()
            .AddSingleton<LoyaltyBook>();
        services.AddSingleton<CampaignReader>().AddSingleton<CampaignPresenter>().AddSingleton<CampaignPlans>()
            .AddSingleton<UpliftReader>();
        services.AddSingleton<PolicyReader>().AddSingleton<PolicySearch>().AddSingleton<PolicyPresenter>();
        services.AddSingleton<TaskReader>().AddSingleton<SecondPhones>().AddSingleton<TaskPresenter>()
            .AddSingleton<ImportReader>();
        services.AddSingleton<CustomerTextReader>().AddSingleton<TimelineReader>();
        services.AddSingleton<ReportShelf>();
        services.AddSingleton<SignedBodies>();
        services.Configure<JsonOptions>(json => BodyJson.Use(json.SerializerOptions));
        // Bad parameters become problems in one place instead of empty answers.
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        return services.AddOpenApi("v1", description =>
        {
            // HEAD is GET without its body: it needs no description, and names of operations are unique.
            description.ShouldInclude = call => call.HttpMethod != HttpMethods.Head;
            description.AddDocumentTransformer<DescribeSecurity>();
            description.AddOperationTransformer<DescribeCalls>();
            description.AddSchemaTransformer<DescribeKinds>();
        });
    }

    /// <summary>Adds the gate and all endpoints; throws when an endpoint has no row in the role matrix.</summary>
    public static void MapApi(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<ErrorAnswers>();
        app.UseMiddleware<AccessGate>();
        app.UseMiddleware<ReadableCalls>();
        app.UseMiddleware<BodyLimits>();
        app.UseMiddleware<IdempotentWrites>();
        app.UseMiddleware<AuditedWrites>();
        app.MapEndpoints();
    }

    /// <summary>Throws for an endpoint that no row of the role matrix names. Compiles them all on the way.</summary>
    public static void CheckRoles(this IEndpointRouteBuilder app) =>
        RoleMatrix.Check(app.DataSources.SelectMany(source => source.Endpoints));

    private static void MapEndpoints(this WebApplication app)
    {
        app.MapSelf();
        app.MapCampaigns();
        app.MapGroup();
        app.MapDealers();
        app.MapTargets();
        app.MapPay();
        app.MapLeaders();
        app.MapStaffing();
        app.MapActions();
        app.MapReportSchedules();
        app.MapPromotions();
        app.MapChurn();
        app.MapCars();
        app.MapChurnParameters();
        app.MapPartners();
        app.MapScorecard();
        app.MapPolicies();
        app.MapTasks();
        app.MapTexts();
        app.MapImports();
        app.MapImportPreviews();
        app.MapReports();
        app.MapPlaybooks();
        app.MapPlaybookPlan();
        app.MapCalendars();
        app.MapCaps();
        app.MapKeys();
        app.MapClusterVisits();
        app.MapLive();
        app.MapWebhooks();
        app.MapHealth();
        app.MapOpenApi("/openapi/{documentName}.json").WithMetadata(new OpenToAll()).AlsoByHead();
        app.MapReferencePage();
    }
}
