namespace CampaignEngine.Client.Tests;

/// <summary>What the engine says of promotions, points and uplift.</summary>
internal static class PromotionSamples
{
    public const string Promotions =
        """
        {"dealer":{"code":"SH001","name":"Minhang"},"today":"2026-03-02","promotions":[
         {"name":{"en":"Member week","zh":"会员周"},"kind":"boost","from":"2026-01-01","monthly":"first-week",
          "multiplier":2,"benefit":"value-added","lines":["commercial"]}],
         "rates":[{"from":"2026-01-01","perYuan":1.5,"perVisit":200}],
         "edits":[{"at":"2026-01-02T03:00:00Z","by":"王经理","reason":"Member day"}]}
        """;

    public const string Loyalty =
        """
        {"dealer":{"code":"SH001","name":"Minhang"},"customers":412,"earned":6402,"redeemed":6000,"members":[
         {"policy":7,"owner":"张*丰","phone":"138****5678","earned":6402,"redeemed":6000,"balance":402}]}
        """;

    public const string Member =
        """{"policy":7,"owner":"张*丰","phone":"138****5678","earned":6402,"redeemed":6000,"balance":402}""";

    public const string Uplift =
        """
        {"campaign":{"id":7,"name":"Spring"},"holdout":10,
         "total":{"treated":70,"treatedWon":56,"heldOut":80,"heldOutWon":48,"treatedRate":0.8,"heldOutRate":0.6,
          "difference":0.2,"low":0.0524,"high":0.3339,"verdict":"helps"},
         "months":[{"month":"2026-03-01","isOver":false,"uplift":{"treated":9,"treatedWon":9,"heldOut":0,
          "heldOutWon":0,"treatedRate":1,"verdict":"too-few"}}]}
        """;
}
