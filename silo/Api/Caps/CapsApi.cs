using CampaignEngine.Grains;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Caps;

/// <summary>How often one phone may be contacted, over all terms and dealers of the group. Source: D-7, D-11.</summary>
internal static class CapsApi
{
    private const int MostDays = 60;
    private const int MostContacts = 100;

    public static void MapCaps(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.Caps, ListAsync).Named("ListCaps", "How often one phone may be contacted");
        routes.MapPut(Routes.Cap, SetAsync)
            .Named("SetCap", "Sets how often one phone may be contacted in so many days in a row")
            .Problems(400, 403);
        routes.MapDelete(Routes.Cap, RemoveAsync).Named("RemoveCap", "Takes a cap away").Problems(403, 404);
    }

    private static async Task<Ok<Page<CapView>>> ListAsync(CapStore caps, CancellationToken stop) =>
        TypedResults.Ok(new Page<CapView>(await caps.ListAsync(stop)));

    private static async Task<Results<Ok<CapView>, ProblemResult>> SetAsync(
        string channel, int days, CapChange change, Caller caller, CapStore caps, CancellationToken stop)
    {
        if (!caller.Scope.IsAll)
            return KnownProblems.ScopeTooNarrow.Result();
        var faults = new Faults();
        if (ChannelNames.Parse(channel) is not (Channel.Sms or Channel.Call))
            faults.Add("channel", "must be sms or call", "须为 sms 或 call");
        if (days is < 1 or > MostDays)
            faults.Add("days", $"must be from 1 to {MostDays}", $"须为 1 至 {MostDays}");
        if (change.Most is null or < 1 or > MostContacts)
            faults.Add("most", $"must be from 1 to {MostContacts}", $"须为 1 至 {MostContacts}");
        if (!faults.IsClean)
            return faults.Result();
        var cap = new CapView(channel, days, change.Most!.Value);
        await caps.SetAsync(cap, stop);
        return TypedResults.Ok(cap);
    }

    private static async Task<Results<NoContent, ProblemResult>> RemoveAsync(
        string channel, int days, Caller caller, CapStore caps, CancellationToken stop) =>
        !caller.Scope.IsAll ? KnownProblems.ScopeTooNarrow.Result()
        : await caps.RemoveAsync(channel, days, stop) ? TypedResults.NoContent()
        : KnownProblems.NotFound.Result();
}
