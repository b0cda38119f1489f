namespace CampaignEngine.Client.Tests;

/// <summary>Action items as the engine answers.</summary>
internal static class ActionSamples
{
    public const string Reach =
        """
        {"id":7,"dealer":{"code":"SH001","name":"Pudong"},"measure":"reach","foundOn":"2026-02-16","value":0.9,
        "wanted":0.98,"lastOn":"2026-02-23","lastValue":0.95,"lastWanted":0.98,
        "says":{"en":"95.0 % were reached","zh":"触达率 95.0 %"},"owner":"李芳","dueOn":"2026-03-01","todo":"Call again",
        "weeksCarried":2,"isLate":true,
        "changes":[{"at":"2026-02-17T02:00:00Z","by":"店长","owner":"李芳","dueOn":"2026-03-01","todo":"Call again"}]}
        """;

    public static string List => $$"""{"items":[{{Reach}}]}""";
}
