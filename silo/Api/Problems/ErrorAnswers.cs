using System.Diagnostics;
using System.Text.Json;
using CampaignEngine.Grains.Ports;
using CampaignEngine.Silo.Api.Reading;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Turns;
using CampaignEngine.Wire;
using Npgsql;
using Orleans.Runtime;

namespace CampaignEngine.Silo.Api.Problems;

/// <summary>
/// The one place where an exception becomes an answer: a problem without stack, SQL or values. Also gives a body to
/// statuses that the framework sends without one.
/// </summary>
internal sealed class ErrorAnswers(RequestDelegate next, ILogger<ErrorAnswers> log)
{
    private const string RetrySeconds = "2";

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            await GiveBodyAsync(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
        catch (Exception cause) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, ProblemOf(context, cause));
        }
    }

    private static Task GiveBodyAsync(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted || response.ContentLength is not null || response.ContentType is not null)
            return Task.CompletedTask;
        return OfStatus(response.StatusCode) is { } problem
            ? Refusals.WriteAsync(context, problem)
            : Task.CompletedTask;
    }

    private static Problem? OfStatus(int status) => status switch
    {
        400 => KnownProblems.Malformed,
        404 => KnownProblems.NotFound,
        405 => KnownProblems.WrongMethod,
        413 => KnownProblems.TooLarge,
        415 => KnownProblems.WrongMedia,
        _ => null,
    };

    private static async Task AnswerAsync(HttpContext context, Problem problem)
    {
        context.Response.Clear();
        SecurityHeaders.Set(context);
        if (problem.Status == KnownProblems.Unserved.Status || problem == KnownProblems.Busy)
            context.Response.Headers.RetryAfter = RetrySeconds;
        await Refusals.WriteAsync(context, problem);
    }

    private Problem ProblemOf(HttpContext context, Exception cause)
    {
        switch (cause)
        {
            case ProblemException known:
                return known.Problem;
            case BadHttpRequestException { InnerException: JsonException body }:
                return BodyFaults.Of(body);
            case BadHttpRequestException bad:
                return OfStatus(bad.StatusCode) ?? KnownProblems.Malformed;
            case TurnQueueFullException:
                return KnownProblems.Busy;
            case SiloUnavailableException or OrleansMessageRejectionException:
                log.CallUnserved(NameOf(context), cause);
                return KnownProblems.Unserved;
            case TurnUnsettledException or TimeoutException:
                log.CallUnserved(NameOf(context), cause);
                return KnownProblems.OutcomeUnknown;
            case PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire }:
                return KnownProblems.Malformed;
            case NpgsqlException failure when IsPassing(failure):
                log.CallUnserved(NameOf(context), cause);
                return KnownProblems.Unserved;
        }
        var trace = Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
        log.CallFailed(NameOf(context), trace, cause);
        return KnownProblems.Broken(trace);
    }

    // An exhausted pool comes as a time-out inside; a cancelled statement (57014) as one that took too long. A server's
    // error that another silo met has left its code there.
    private static bool IsPassing(NpgsqlException failure) =>
        failure.IsTransient || failure is not PostgresException || failure.SqlState is null or "57014" or "25P03";

    private static string NameOf(HttpContext context) =>
        context.GetEndpoint() is { } endpoint ? EndpointNames.Of(endpoint) ?? endpoint.DisplayName ?? "?" : "?";
}
