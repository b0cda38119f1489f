namespace CampaignEngine.Client.Tests;

/// <summary>Answers about targets as the engine gives them.</summary>
internal static class TargetSamples
{
    private const string Standing =
        """
        {"terms":120,"won":72,"lost":40,"withdrawn":0,"open":8,"premiumWon":210000.50,"renewals":80,"premium":280000,
         "attainment":0.9,"premiumAttainment":0.75,"gap":8,"premiumGap":69999.5,
         "forecast":{"expected":76,"low":73,"high":79,"months":3},
         "ladder":{"rungs":[0.6,0.8,0.9,1,1.2],"reached":0.9,"next":1,"away":8}}
        """;

    private const string Phasing =
        """{"basis":"expiries","years":[],"weights":[0.6,0.4],"lower":[1,2,10],"higher":[5,6,11],"by":0.05}""";

    public const string Year =
        $$"""
        {"dealer":{"code":"SH001","name":"Pudong"},"year":2026,"today":"2026-03-10","version":9,"whole":{{Standing}},
         "months":[{"month":"2026-03-01","standing":{{Standing}}}],
         "plan":{"inputs":{"expiringBase":1000},"proposed":600,"renewals":601,"premium":1803000,
                 "phasing":{{Phasing}},"ladder":[0.6,1]},
         "backtest":{"trials":8,"covered":7,"coverage":0.88,"wanted":0.8,"meanError":2.5},
         "goals":[{"name":"reach","atLeast":0.98,"actual":0.95,"state":"below","distance":-0.03}],
         "kpis":[{"name":"cars-per-month","value":650}],
         "contradictions":[{"relation":"cars","stated":{"name":"cars-per-month","value":650},"from":520,"to":600,
                            "off":0.0833,"others":[],"text":{"en":"20 a day are 520-600","zh":"日进厂 20 台"} }],
         "history":[],
         "newCars":[{"month":"2026-03-01","sold":20,"insured":17,"unsaid":0,"rate":0.85,"premium":102000}]}
        """;

    public const string Proposal =
        $$"""
        {"year":2027,"renewals":600,"premium":1800000,"inputs":{"expiringBase":1000,"lastRate":0.6},"said":["lastRate"],
         "sources":[{"input":"expiringBase","source":{"en":"Policies of the ledgers","zh":"台账中的保单"} }],
         "parts":[{"input":"other-base","count":1000,"rate":0.6,"renewals":600,"share":1,"known":true},
                  {"input":"new-cars","renewals":0,"share":0,"known":false}],
         "phasing":{{Phasing}},"months":[{"month":"2027-01-01","renewals":360,"premium":1080000},
                                         {"month":"2027-02-01","renewals":240,"premium":720000}]}
        """;
}
