namespace CampaignEngine.Client.Tests;

/// <summary>What the engine says of a dealer's churn and insurers.</summary>
internal static class ChurnSamples
{
    public const string Churn =
        """
        {"dealer":{"code":"SH001","name":"Pudong"},"from":"2026-01-01","to":"2026-03-01","beforeFrom":"2025-10-01",
         "terms":{"won":60,"lost":20,"withdrawn":3,"open":20},"before":{"won":50,"lost":30,"withdrawn":1,"open":0},
         "rates":[
          {"code":"renewal-of-all-terms","name":{"en":"Renewal rate of all terms","zh":"全部到期保单续保率"},
           "definition":{"en":"Won, of all","zh":"成功 ÷ 全部"},"numerator":60,"denominator":100,"value":0.6,
           "before":0.625,"average":0.6,"good":0.75},
          {"code":"penetration-of-visitors","name":{"en":"Penetration","zh":"续保渗透率"},
           "definition":{"en":"Won, of visitors","zh":"成功 ÷ 到店"},"numerator":60,
           "remedy":{"en":"No data: no visits","zh":"无数据"}},
          {"code":"renewal-of-tier","name":{"en":"Renewal rate of the tier","zh":"分级客户续保率"},
           "definition":{"en":"Won, of the tier","zh":"成功 ÷ 该等级"},"numerator":0,"denominator":4,"value":0,
           "tier":"B"}],
         "lostReasons":[{"code":"competitor","name":{"en":"Rival channel","zh":"竞争渠道"},
          "answer":{"en":"Close before N-15","zh":"N-15前续保"},"terms":12,"before":9,"share":0.6,
          "reasons":[{"code":"telesales","name":{"en":"Insurer's telesales","zh":"保险公司电销"},"terms":8,"before":9},
           {"code":"moon-phase","name":{"en":"moon-phase","zh":"moon-phase"},"terms":4,"before":0}]}],
         "withdrawnReasons":[],
         "destinations":[{"insurer":{"code":"ping-an","name":{"en":"Ping An","zh":"平安产险"}},"terms":8,"before":1,
          "share":0.4},{"terms":12,"before":29,"share":0.6}],
         "months":[{"month":"2026-01-01","won":20,"lost":7,"withdrawn":1,"open":0}],
         "customers":{"asOf":"2026-03-02","rule":{"en":"More than 360 days","zh":"超过 360 天"},"cars":40,"lost":3,
          "standings":[{"code":"other-time","name":{"en":"Lost at another time","zh":"其他时间段流失"},"isLost":true,
           "cars":3}],"turnover":-60000,"grossProfit":-27000},
         "cases":[{"month":"2026-02-01","line":"win-back","begun":1200,"called":1100,"returned":105}]}
        """;

    public const string Insurers =
        """
        {"dealer":{"code":"SH001","name":"Pudong"},"from":"2025-04-01","to":"2026-03-01","renewals":100,
         "premium":400000.5,"assumed":30,"newPolicies":720,"newPerMonth":60.0,
         "insurers":[{"insurer":{"code":"picc","name":{"en":"PICC","zh":"人保财险"}},"renewals":72,"premium":300000,
          "share":0.72,"premiumShare":0.75,"assumed":30,"lost":0,"newPolicies":700,"newShare":0.9722},
          {"renewals":3,"premium":900,"assumed":0,"lost":0,"newPolicies":20}],
         "core":{"insurers":2,"share":0.72,"wanted":0.7,"tolerance":0.1,"distance":0.02,"fit":"fits"},
         "premiumCore":{"insurers":2,"share":0.75,"wanted":0.7,"tolerance":0.1,"distance":0.05,"fit":"fits"},
         "advice":[{"code":"core-fits","weight":"good","text":{"en":"As wanted","zh":"符合目标"}}],
         "telesales":[{"insurer":{"code":"ping-an","name":{"en":"Ping An","zh":"平安产险"}},"agreedDays":15,"terms":8,
          "tooEarly":2}]}
        """;

    public const string Lost =
        """
        {"items":[{"id":12,"plate":"沪A12345","owner":"张*","line":"commercial","expiry":"2026-03-20",
         "endedOn":"2026-03-01","end":"lost","reason":"telesales",
         "reasonName":{"en":"Insurer's telesales","zh":"保险公司电销"},"destination":"平安","agent":"李芳",
         "premium":3200.5,"cohort":"renewal","tier":"A"}]}
        """;
}
