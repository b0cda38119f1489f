using CampaignEngine.Cli.Output;
using CampaignEngine.Cli.Texts;
using CampaignEngine.Sdk;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Running;

/// <summary>Tells failures to people, with what to do about them, or to machines as the problem that came.</summary>
internal sealed class Failures(Words words, TextWriter error, bool isJson)
{
    // EPIPE: the reader of our output has gone, as head does once it has seen enough.
    private const int BrokenPipe = 32;

    /// <summary>Tells a failure and returns its exit code; null for one that is a fault of this program.</summary>
    public int? Tell(Exception failure)
    {
        switch (failure)
        {
            case IOException { HResult: BrokenPipe }:
                return ExitCodes.Done;
            case CampaignProblemException problem:
                TellProblem(problem);
                return ExitCodes.Refused;
            case CampaignUnreachableException gone:
                error.WriteLine(words.Say("say.unreachable", gone.Server, gone.InnerException!.Message));
                return ExitCodes.Unreachable;
            case UsageException or FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException
                or IOException:
                error.WriteLine(words.Say("say.misread", failure.Message));
                return ExitCodes.Usage;
            case OperationCanceledException:
                return ExitCodes.Interrupted;
            default:
                return null;
        }
    }

    private void TellProblem(CampaignProblemException problem)
    {
        if (isJson)
        {
            error.WriteLine(WireJson.Of(problem.Problem, ViewsJson.Default.Problem));
            return;
        }
        error.WriteLine(
            Words.Plain(words.Say("say.problem", words.Pick(problem.Detail, problem.DetailZh), problem.Code)));
        foreach (var (field, faults) in problem.Errors)
            error.WriteLine(Words.Plain($"  {field}: {string.Join("; ", faults)}"));
        foreach (var place in problem.Places)
            error.WriteLine(Words.Plain(
                "  " + words.Say("say.place", place.Line, place.Column, words.Pick(place.En, place.Zh))));
        if (problem.Problem.TraceId is { } trace)
            error.WriteLine(Words.Plain($"  traceId: {trace}"));
        if (RemedyOf(problem.Status) is { } remedy)
            error.WriteLine(words[remedy]);
    }

    private static string? RemedyOf(int status) => status switch
    {
        401 => "say.remedy-401",
        403 => "say.remedy-403",
        404 => "say.remedy-404",
        429 => "say.remedy-429",
        503 => "say.remedy-503",
        _ => null,
    };
}
