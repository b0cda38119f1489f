namespace CampaignEngine.Silo.Turns;

/// <summary>What somebody who has read a customer's text says of it; the names in SQL, API and screens.</summary>
internal static class Judgements
{
    /// <summary>The customer has been answered, or wants no answer; contact goes on.</summary>
    public const string Answered = "answered";

    /// <summary>The customer wants no more texts. Source: D-1.</summary>
    public const string RefusesTexts = "refuses-texts";

    /// <summary>The customer wants no contact by any channel. Source: D-1, D-9.</summary>
    public const string RefusesAll = "refuses-all";

    /// <summary>The sender is somebody else.</summary>
    public const string WrongNumber = "wrong-number";

    /// <summary>All of them, in the order in which people read them.</summary>
    public static IReadOnlyList<string> All { get; } = [Answered, RefusesTexts, RefusesAll, WrongNumber];
}
