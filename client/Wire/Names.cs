namespace CampaignEngine.Wire;

/// <summary>The words that fields of calls are made of, in the order in which people read them.</summary>
public static class Names
{
    /// <summary>Ways to reach a customer.</summary>
    public static IReadOnlyList<string> Channels { get; } = ["sms", "call", "robot", "wecom"];

    /// <summary>Kinds of motor insurance.</summary>
    public static IReadOnlyList<string> Lines { get; } = ["commercial", "compulsory"];

    /// <summary>How exact a price is.</summary>
    public static IReadOnlyList<string> QuoteKinds { get; } = ["indicative", "firm"];

    /// <summary>How a call may end.</summary>
    public static IReadOnlyList<string> Dispositions { get; } =
    [
        "no-answer", "busy", "not-convenient", "undecided", "quoted-indicative", "quoted-firm", "promised", "refused",
        "do-not-call", "wrong-number", "complaint", "sold", "scrapped",
    ];

    /// <summary>Why a person may withdraw a term; the engine knows more reasons of its own.</summary>
    public static IReadOnlyList<string> WithdrawalReasons { get; } = ["sold", "scrapped", "transferred", "invalid"];

    /// <summary>Customers by worth; whoever has no tier counts as the last. Source: 002 row 2-09.</summary>
    public static IReadOnlyList<string> Tiers { get; } = ["A", "B", "C"];

    /// <summary>How a term may end.</summary>
    public static IReadOnlyList<string> Ends { get; } = ["won", "lost", "withdrawn"];

    /// <summary>What a term may be to its car: its first, a renewal, one after a gap.</summary>
    public static IReadOnlyList<string> Cohorts { get; } = ["new", "renewal", "gap", "unknown"];

    /// <summary>Who scores insurers; both take part in the decision. Source: 001 row 1-02.</summary>
    public static IReadOnlyList<string> ScoreRoles { get; } = ["accident-specialist", "service-manager"];

    /// <summary>
    /// Where a car may stand by the rule of 360 days, after all that are lost; last, cars that come here and are
    /// insured elsewhere. Source: 001 rows 1-52, 1-53.
    /// </summary>
    public static IReadOnlyList<string> CarStandings { get; } =
    [
        "lost", "active", "after-first-maintenance", "end-of-warranty", "other-time", "never-visited", "not-known",
        "service-only",
    ];

    /// <summary>What a customer's text may mean to whoever has read it.</summary>
    public static IReadOnlyList<string> Judgements { get; } =
        ["answered", "refuses-texts", "refuses-all", "wrong-number"];

    /// <summary>Whether a customer's text still waits to be read.</summary>
    public static IReadOnlyList<string> TextStates { get; } = ["unread", "judged"];

    /// <summary>Whether an action item still waits for its result.</summary>
    public static IReadOnlyList<string> ActionStates { get; } = ["open", "closed"];

    /// <summary>What a dealer may be behind with.</summary>
    public static IReadOnlyList<string> Measures { get; } =
    [
        "attainment", "forecast", "decided-rate", "reach", "late-calls", "overdue-texts", "tier-a-rate",
        "before-rivals", "other",
    ];

    /// <summary>What a key may be for.</summary>
    public static IReadOnlyList<string> Roles { get; } = ["admin", "operator", "manager", "agent", "integrator"];
}
