using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Api.Writes;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Policies;

/// <summary>Lets people tell a term what they know; the answer comes after the commit of its turn.</summary>
internal static class PolicyCommandsApi
{
    public static void MapPolicyCommands(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Routes.PolicyCommands, CommandAsync)
            .Named("CommandPolicy", "Tells a term what a person knows or wants; unpark is for operators")
            .Problems(400, 403, 404, 409);

    private static async Task<Results<Ok<CommandAnswer>, ProblemResult>> CommandAsync(
        long id, PolicyCommand command, HttpContext context, [AsParameters] CommandDesk desk, CancellationToken stop)
    {
        if (await desk.Policies.FindAsync(id, desk.Caller.Scope, stop) is null)
            return KnownProblems.NotFound.Result();
        var faults = new Faults();
        if (PolicyOrders.Of(By(desk.Caller, command), faults) is not { } order)
            return faults.Result();
        if (order is PolicyOrder.Unpark && desk.Caller.Role is not (Role.Admin or Role.Operator))
            return KnownProblems.Unparked.Result();
        AuditNote.Add(context, command.Command!);
        return await RunAsync(id, order, desk, IdempotentWrites.MessageId(context, desk.Caller), stop) is { } result
            ? AnswerOf(result)
            : KnownProblems.NotFound.Result();
    }

    /// <summary>The answer to a message: a refusal is a conflict named by its rule.</summary>
    public static Results<Ok<CommandAnswer>, ProblemResult> AnswerOf(CommandResult result) =>
        result.Kind == VerdictKind.Refused
            ? KnownProblems.Refused(result.Rule!).Result()
            : TypedResults.Ok(new CommandAnswer(
                result.Kind == VerdictKind.Applied ? "applied" : "ignored", result.Rule, result.Phase));

    // An agent who records a renewal has closed it, unless the agent says who did.
    private static PolicyCommand By(Caller caller, PolicyCommand command) =>
        command.Agent is null && caller.Role == Role.Agent ? command with { Agent = caller.Name } : command;

    private static Task<CommandResult?> RunAsync(
        long id, PolicyOrder order, CommandDesk desk, string? messageId, CancellationToken stop) => order switch
        {
            PolicyOrder.Tell tell => desk.Commands.SendAsync(id, tell.Message, messageId, stop),
            PolicyOrder.Permit permit =>
                desk.OptOuts.ApplyAsync(id, permit.Channel, permit.IsOptOut, desk.Caller.Name, stop),
            _ => desk.Commands.UnparkAsync(id, stop),
        };

    private sealed record CommandDesk(
        Caller Caller, PolicyReader Policies, IPolicyCommands Commands, IOptOuts OptOuts);
}
