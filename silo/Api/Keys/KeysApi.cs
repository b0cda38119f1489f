using CampaignEngine.Silo.Api.Dealers;
using CampaignEngine.Silo.Api.Paging;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Api.Writes;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Keys;

/// <summary>Makes, lists and revokes keys.</summary>
internal static class KeysApi
{
    private const int LongestName = 60;

    public static void MapKeys(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.Keys, ListAsync).Named("ListKeys", "All keys, without their tokens").AsPaged();
        routes.MapPost(Routes.Keys, AddAsync).Named("AddKey", "Makes a key; its token is shown this once")
            .WithMetadata(new AnswerHoldsSecret()).Problems(400);
        routes.MapDelete(Routes.Key, RevokeAsync)
            .Named("RevokeKey", "Revokes a key for good, within a second; never the last administrator's")
            .Problems(404, 409);
    }

    private static async Task<Ok<Page<KeyView>>> ListAsync(
        Caller caller, PageAsk page, ApiKeys keys, CancellationToken stop)
    {
        var rows = await keys.ListAsync(caller.Scope, (int)(page.Number() ?? 0), page.Rows, stop);
        return TypedResults.Ok(page.Answer(rows, ViewOf, key => [key.Id]));
    }

    private static async Task<Results<Created<NewKey>, ProblemResult>> AddAsync(
        KeyAsk ask, [AsParameters] KeyDesk desk, CancellationToken stop)
    {
        var faults = new Faults();
        var name = faults.Text("name", ask.Name, LongestName);
        var role = faults.Choice<Role>("role", ask.Role, RoleNames.Parse, RoleNames.All);
        var ids = await desk.Dealers.IdsAsync("dealers", ask.Dealers, desk.Caller.Scope, faults, stop);
        if (ids is null && role is Role.Manager or Role.Agent && ask.Dealers is null)
            faults.Add("dealers", "a manager or agent needs dealers", "门店经理和续保专员须指定门店");
        if (ids is not null && role is Role.Admin)
            faults.Add("dealers", "an administrator sees all dealers", "管理员可查看全部门店，不可限定");
        if (ask.ExpiresAt <= desk.Clock.GetUtcNow())
            faults.Add("expiresAt", "must lie in the future", "须晚于当前时间");
        if (!faults.IsClean)
            return faults.Result();
        var order = new KeyOrder(name, role!.Value, ids, ask.ExpiresAt?.ToUniversalTime(), desk.Caller.Name);
        var (key, token) = await desk.Keys.CreateAsync(order, stop);
        return TypedResults.Created($"{Routes.Keys}/{key.Id}", new NewKey(ViewOf(key), token));
    }

    private static async Task<Results<NoContent, ProblemResult>> RevokeAsync(
        int id, Caller caller, ApiKeys keys, CancellationToken stop) =>
        await keys.RevokeAsync(id, caller.Scope, stop) switch
        {
            RevokeFate.Revoked => TypedResults.NoContent(),
            RevokeFate.LastAdmin => KnownProblems.LastAdmin.Result(),
            _ => KnownProblems.NotFound.Result(),
        };

    private static KeyView ViewOf(StoredKey key) => new(
        key.Id, key.Name, key.Role.Name(), key.Prefix, key.DealerCodes, key.CreatedAt, key.CreatedBy, key.ExpiresAt,
        key.RevokedAt);

    private sealed record KeyDesk(Caller Caller, ApiKeys Keys, DealerReader Dealers, TimeProvider Clock);
}
