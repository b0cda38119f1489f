using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Silo.Api.Dealers;
using CampaignEngine.Silo.Api.Paging;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>What a dealer's insurers agreed to, and reports of those who broke it. Source: 001 row 1-07.</summary>
internal static class PartnersApi
{
    private const int MostDays = 365;
    private const int LongestInsurer = 60;
    private const int LongestEvidence = 500;

    public static void MapPartners(this IEndpointRouteBuilder routes)
    {
        routes.MapPut(Routes.DealerAgreement, AgreeAsync)
            .Named("SetDealerAgreement",
                "Says how many days before expiry an insurer's telesales may first contact a dealer's customers")
            .Problems(400, 404);
        routes.MapGet(Routes.DealerIncidents, ListAsync)
            .Named("ListDealerIncidents",
                "Reports of insurers that contacted a dealer's customers too early, the latest first; of one insurer "
                + "or all")
            .AsPaged().Problems(404);
        routes.MapPost(Routes.DealerIncidents, ReportAsync)
            .Named("ReportDealerIncident", "Reports an insurer that contacted a customer too early")
            .Problems(400, 404);
    }

    /// <summary>The insurer of a name or code in a call; null when at fault.</summary>
    public static Insurer? InsurerOf(string? named, Faults faults)
    {
        var name = faults.Text("insurer", named is null ? null : DealerReader.CodeOf(named), LongestInsurer);
        return faults.IsClean ? InsurerNames.OfCode(name) : null;
    }

    private static async Task<Results<Ok<AgreementView>, ProblemResult>> AgreeAsync(
        string insurer, AgreementChange change, [AsParameters] DealerCall call, PartnerStore partners,
        CancellationToken stop)
    {
        if (await call.FindAsync(stop) is not { } place)
            return KnownProblems.NotFound.Result();
        var faults = new Faults();
        var named = InsurerOf(insurer, faults);
        if (change.Days is not (>= 0 and <= MostDays))
            faults.Add("days", $"must be a whole number from 0 to {MostDays}", $"须为 0 至 {MostDays} 的整数");
        if (!faults.IsClean)
            return faults.Result();
        var now = (await call.Clock.NowAsync(stop)).Now;
        await partners.AgreeAsync(place.Id, named!, change.Days!.Value, now, stop);
        return TypedResults.Ok(new AgreementView(ChurnTexts.RefOf(named)!, change.Days.Value));
    }

    private static async Task<Results<Ok<Page<IncidentView>>, ProblemResult>> ListAsync(
        string? insurer, [AsParameters] DealerCall call, IncidentStore incidents, PageAsk page, CancellationToken stop)
    {
        if (await call.FindAsync(stop) is not { } place)
            return KnownProblems.NotFound.Result();
        var code = insurer is null ? null : InsurerNames.OfCode(insurer)?.Code;
        return TypedResults.Ok(await incidents.ListAsync(place.Id, code, page, stop));
    }

    private static async Task<Results<Ok<IncidentsView>, ProblemResult>> ReportAsync(
        IncidentReport report, [AsParameters] DealerCall call, IncidentStore incidents, CancellationToken stop)
    {
        if (await call.FindAsync(stop) is not { } place)
            return KnownProblems.NotFound.Result();
        var faults = new Faults();
        var insurer = InsurerOf(report.Insurer, faults);
        var day = faults.Day("day", report.Day) ?? place.Today;
        if (day > place.Today)
            faults.Add("day", "must not be in the future", "不得晚于今天");
        var evidence = faults.Text("evidence", report.Evidence, LongestEvidence);
        if (!faults.IsClean)
            return faults.Result();
        var now = (await call.Clock.NowAsync(stop)).Now;
        var incident = new NewIncident(insurer!, day, report.PolicyId, evidence, call.Caller.Name, now);
        if (!await incidents.AddAsync(place.Id, incident, stop))
        {
            faults.Add("policyId", "must be a term of this dealer", "须为本店的保单");
            return faults.Result();
        }
        var months = new MonthRange(new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1));
        var counts = await incidents.CountsAsync(place.Id, months, stop);
        return TypedResults.Ok(new IncidentsView(
            ChurnTexts.RefOf(insurer)!, months.From,
            counts.Where(count => count.Insurer == insurer!.Code).Sum(count => count.Incidents)));
    }
}
