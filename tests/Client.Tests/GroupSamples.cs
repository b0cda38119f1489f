namespace CampaignEngine.Client.Tests;

/// <summary>What the engine says of all dealers side by side, in two parts.</summary>
internal static class GroupSamples
{
    public static readonly string First =
        Of("SH001", "Pudong", "\"gap\":80,\"renewals\":200,\"attainment\":0.6,", "c1");

    public static readonly string Last = Of("BJ002", "Chaoyang", "", null);

    private static string Of(string code, string name, string target, string? next)
    {
        var month = $$"""
            {"terms":300,"won":120,"lost":30,"withdrawn":5,"open":145,"premiumWon":400000.5,"contacted":250,
             "reached":180,{{target}}"decidedRate":0.8}
            """;
        return $$"""
            {"month":"2026-03-01","beforeMonth":"2026-02-01",
             "sums":{"dealers":2,"behind":1,"now":{{month}},"before":{{month}},"rateChange":0,
              "waiting":{"openCalls":1234,"lateCalls":7,"raisedCalls":2,"overdueTexts":3}},
             "items":[{"dealer":{"code":"{{code}}","name":"{{name}}"},"phase":"active","now":{{month}},
              "before":{{month}},"rateChange":0,
              "waiting":{"openCalls":40,"lateCalls":5,"raisedCalls":1,"overdueTexts":2}}]
             {{(next is null ? "" : $",\"next\":\"{next}\"")}}}
            """;
    }
}
