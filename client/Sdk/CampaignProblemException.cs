using CampaignEngine.Wire;

namespace CampaignEngine.Sdk;

/// <summary>The engine answered that it does not do what was asked, and why.</summary>
public sealed class CampaignProblemException : Exception
{
    private static readonly Dictionary<string, string[]> NoErrors = new(StringComparer.Ordinal);

    public CampaignProblemException(Problem problem)
        : base($"{problem.Title} ({problem.Code}): {problem.Detail}")
    {
        Problem = problem;
    }

    /// <summary>The whole answer.</summary>
    public Problem Problem { get; }

    /// <summary>A stable kebab-case name for programs, such as <c>not-found</c> or a rule id.</summary>
    public string Code => Problem.Code;

    /// <summary>The HTTP status.</summary>
    public int Status => Problem.Status;

    /// <summary>What to do about it, in English.</summary>
    public string Detail => Problem.Detail;

    /// <summary>The same in Chinese.</summary>
    public string DetailZh => Problem.DetailZh;

    /// <summary>Faulty fields and what is wrong with each; empty when no field is at fault.</summary>
    public IReadOnlyDictionary<string, string[]> Errors => Problem.Errors ?? NoErrors;

    /// <summary>Faults in a text that was sent; empty for other calls.</summary>
    public IReadOnlyList<PlaceFault> Places => Problem.Places ?? [];

    /// <summary>How long the server asks to wait; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
