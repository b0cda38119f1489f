namespace CampaignEngine.Grains;

/// <summary>What became of a message.</summary>
public enum VerdictKind
{
    /// <summary>The grain changed or acted.</summary>
    Applied,

    /// <summary>The message was legal but had nothing left to do: a repeat, or too late. Nothing changed.</summary>
    Ignored,

    /// <summary>The message asks for something a rule forbids; the rule id says which. Nothing changed.</summary>
    Refused,
}

/// <summary>What became of a message, with the rule that decided it.</summary>
/// <param name="Kind">Applied, ignored or refused.</param>
/// <param name="Rule">
/// The id of the deciding rule in kebab case, such as <c>term-ended</c>; null where none had to decide.
/// </param>
public sealed record Verdict(VerdictKind Kind, string? Rule = null)
{
    /// <summary>The grain changed or acted.</summary>
    public static Verdict Applied { get; } = new(VerdictKind.Applied);

    /// <summary>Nothing was left to do.</summary>
    public static Verdict Ignored(string rule) => new(VerdictKind.Ignored, rule);

    /// <summary>A rule forbids what was asked.</summary>
    public static Verdict Refused(string rule) => new(VerdictKind.Refused, rule);
}
