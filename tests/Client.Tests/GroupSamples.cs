namespace CampaignEngine.Client.Tests;

/// <summary>What the engine says of all dealers side by side, in two parts.</summary>
internal static class GroupSamples
{
    public static readonly string First =
        Of("SH001", "Pudong", "\"gap\":80,\"renewals\":200,\"attainment\":0.6,", ",\"next\":\"c1\"");

    public static readonly string Last = Of("BJ002", "Chaoyang", "", "");

    /// <summary>Dealers like for like.</summary>
    public const string Benchmark =
        """
        {"from":"2025-04-01","to":"2026-03-01","fewest":30,
         "cohorts":[{"cohort":"new","won":500,"decided":1000,"rate":0.5}],
         "items":[{"dealer":{"code":"SH001","name":"Pudong"},"likeness":"better","won":165,"decided":300,
          "expected":150,"cohorts":[{"cohort":"new","won":165,"decided":300,"rate":0.55}],
          "rate":0.55,"expectedRate":0.5,"difference":0.05,"margin":0.0321}]}
        """;

    private const string Month =
        """
        {"terms":300,"won":120,"lost":30,"withdrawn":5,"open":145,"premiumWon":400000.5,"contacted":250,"reached":180,
         TARGET"decidedRate":0.8}
        """;

    private const string Group =
        """
        {"month":"2026-03-01","beforeMonth":"2026-02-01",
         "sums":{"dealers":2,"behind":1,"now":MONTH,"before":MONTH,"rateChange":0,
          "waiting":{"openCalls":1234,"lateCalls":7,"raisedCalls":2,"overdueTexts":3}},
         "groups":[],"regions":[],"brands":[],
         "items":[{"dealer":{"code":"CODE","name":"NAME"},"phase":"active","now":MONTH,"before":MONTH,"rateChange":0,
          "waiting":{"openCalls":40,"lateCalls":5,"raisedCalls":1,"overdueTexts":2}}]NEXT}
        """;

    private static string Of(string code, string name, string target, string next) => Group
        .Replace("MONTH", Month, StringComparison.Ordinal).Replace("TARGET", target, StringComparison.Ordinal)
        .Replace("CODE", code, StringComparison.Ordinal).Replace("NAME", name, StringComparison.Ordinal)
        .Replace("NEXT", next, StringComparison.Ordinal);
}
