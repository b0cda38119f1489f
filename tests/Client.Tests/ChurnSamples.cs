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
           "cars":3}],"turnover":-60000,"grossProfit":-27000,
          "source":{"en":"From the book of visits","zh":"依据售后进厂记录"},"turnoverEach":-20000,"grossProfitEach":-9000,
          "months":[{"month":"2026-02-01","lost":2,"standings":[{"code":"other-time","cars":2}],"returned":1,
           "lostAtEnd":3,"turnover":-40000,"grossProfit":-18000}]},
         "cases":[{"month":"2025-12-01","line":"win-back","begun":1200,"called":1100,"returned":105}],
         "serviceOnly":{"from":"2025-03-03","to":"2026-03-02","visitors":50,"uninsured":20,"share":0.4,
          "definition":{"en":"Repaired here","zh":"在修不在保"}}}
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
          "tooEarly":2,"incidents":3}],
         "steering":{"agreed":20,"insurers":[{"insurer":{"code":"cpic","name":{"en":"CPIC","zh":"太平洋产险"}},"cars":12,
           "amount":60000.5,"perCar":5000.04,"claims":8,"returned":6,"backToShop":0.75,
           "months":[{"month":"2026-02-01","cars":12,"amount":60000.5}]},
           {"cars":4,"amount":8000,"perCar":2000,"claims":0,"returned":0,"months":[]}],
          "months":[{"month":"2026-02-01","steered":12,"amount":60000.5,"others":4}],
          "definition":{"en":"Accident cars","zh":"事故车"}}}
        """;

    public const string Cars =
        """
        {"items":[{"car":"LSVAA111111111111","plate":"沪A12345","owner":"张*","phone":"138****5678",
         "standing":"other-time","standingName":{"en":"Lost at another time","zh":"其他时间段流失"},
         "lastMaintenance":"2025-01-10","lostOn":"2026-01-06","policyId":12},
         {"car":"沪B22222","standing":"other-time","standingName":{"en":"Lost at another time","zh":"其他时间段流失"}}]}
        """;

    public const string Figures =
        """
        {"figures":{"ticket":6000,"visitsPerYear":3.5,"grossShare":0.4,"warrantyYears":5,"agreedSteering":20},
         "history":[{"at":"2026-03-02T02:00:00+00:00","by":"王经理","reason":"Own books",
          "before":{"ticket":5000,"visitsPerYear":4,"grossShare":0.45,"warrantyYears":3},
          "after":{"ticket":6000,"visitsPerYear":3.5,"grossShare":0.4,"warrantyYears":5,"agreedSteering":20}}]}
        """;

    public const string Agreement =
        """{"insurer":{"code":"picc","name":{"en":"PICC","zh":"人保财险"}},"days":20}""";

    public const string Incidents =
        """
        {"items":[{"id":7,"insurer":{"code":"picc","name":{"en":"PICC","zh":"人保财险"}},"day":"2026-02-20",
         "policyId":12,"plate":"沪A12345","owner":"张*","expiry":"2026-03-20","daysLeft":28,
         "evidence":"Called from 021-95518","by":"李芳","at":"2026-02-20T03:00:00+00:00"}]}
        """;

    public const string Reported =
        """{"insurer":{"code":"picc","name":{"en":"PICC","zh":"人保财险"}},"month":"2026-02-01","incidents":3}""";

    public const string Scorecard =
        """
        {"dealer":{"code":"SH001","name":"Pudong"},"from":"2025-04-01","to":"2026-03-01",
         "weights":{"steering":4,"service":3,"remoteIssuing":2,"support":1},
         "core":{"insurers":2,"share":0.72,"wanted":0.7,"tolerance":0.1,"distance":0.02,"fit":"fits"},
         "insurers":[{"insurer":{"code":"picc","name":{"en":"PICC","zh":"人保财险"}},
          "marks":{"steering":4.5,"service":4,"remoteIssuing":3.5,"support":2.5},"total":3.95,"isSigned":true,
          "scores":[],
          "measured":{"share":0.72,"isCore":true,"steeredCars":12,"steeredAmount":60000.5,"kind":"mainstream",
           "issueHours":2.5}},
          {"insurer":{"code":"ccic","name":{"en":"China Continent","zh":"大地财险"}},"isSigned":false,"scores":[],
           "measured":{"isCore":false}}],
         "history":[]}
        """;

    public const string Lost =
        """
        {"items":[{"id":12,"plate":"沪A12345","owner":"张*","line":"commercial","expiry":"2026-03-20",
         "endedOn":"2026-03-01","end":"lost","reason":"telesales",
         "reasonName":{"en":"Insurer's telesales","zh":"保险公司电销"},"destination":"平安","agent":"李芳",
         "premium":3200.5,"cohort":"renewal","tier":"A"}]}
        """;
}
