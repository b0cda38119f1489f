namespace CampaignEngine.House.Tests;

/// <summary>How often a rule may still be broken. Each number only ever goes down; 0 is the rule.</summary>
internal static class Debts
{
    internal const int WideLines = 0;

    internal const int UntestedFiles = 0;
}
