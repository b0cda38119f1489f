using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Problems;

/// <summary>What each rule says to people, whether of ours, of a caller's report or of a gateway.</summary>
internal static class RuleTexts
{
    /// <summary>Somebody else holds the task, or its lease ran out.</summary>
    public const string LeaseLost = "lease-lost";

    /// <summary>An item of the measure is open; it is the one to work on.</summary>
    public const string ActionOpen = "action-open";

    /// <summary>
    /// What a rule says as a part of a sentence. <c>undelivered:CODE</c> is told by what stands before the colon, with
    /// the provider's code in brackets; an unknown id speaks for itself.
    /// </summary>
    public static LocalizedText Of(string rule) => Glossary.Clause(Glossary.Rules, rule);
}
