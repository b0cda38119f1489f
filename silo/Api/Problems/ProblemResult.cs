using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Problems;

/// <summary>A problem as the answer of an endpoint.</summary>
internal sealed class ProblemResult(Problem problem) : IResult, IStatusCodeHttpResult
{
    public Problem Problem { get; } = problem;

    public int? StatusCode => Problem.Status;

    public Task ExecuteAsync(HttpContext httpContext) => Refusals.WriteAsync(httpContext, Problem);
}

/// <summary>A problem found while a call's parameters are read; ends the call there.</summary>
internal sealed class ProblemException(Problem problem) : Exception(problem.Title)
{
    public Problem Problem { get; } = problem;
}
