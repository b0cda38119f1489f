namespace CampaignEngine.Client.Tests;

/// <summary>Answers about pay as the engine gives them.</summary>
internal static class PaySamples
{
    private const string Plan =
        """
        {"name":"renewal-specialist","version":1,"title":{"en":"Agent","zh":"续保专员"},"from":"2000-01-01",
         "used":false,"parts":[{"kind":"base-pay","words":{"en":"2200 yuan a month.","zh":"每月 2200 元。"},
                                "source":"001 row 1-14","amount":2200}]}
        """;

    public const string Month =
        $$"""
        {"dealer":{"code":"SH001","name":"Pudong"},"month":"2026-03-01","won":8,"target":10,"premium":24000,
         "premiumTarget":30000,"attainment":0.8,
         "agents":[{"agent":"李芳","plan":"renewal-specialist","version":1,"won":5,"premium":15000,"attainment":0.8,
                    "isOwnTarget":false,
                    "lines":[{"kind":"commission","text":{"en":"30 yuan for each of 5","zh":"本人 5 单，每单 30 元"},
                              "base":30,"rate":1,"count":5,"amount":150}],
                    "next":{"policies":1,"from":0.9,"perPolicy":35,"gain":60},"total":150,"isPaid":false,
                    "open":[{"rule":"no-profit","path":"profit","text":{"en":"profit not known","zh":"缺少当月利润"} }]}],
         "nobodys":{"policies":1,"premium":0},"total":150,"plans":[{{Plan}}] }
        """;

    public const string Plans =
        $$"""{"dealer":{"code":"SH001","name":"Pudong"},"usual":true,"plans":[{{Plan}}] }""";

    public const string Leaders =
        """
        {"dealer":{"code":"SH001","name":"Pudong"},"quarter":"2026-04-01","showsNames":true,
         "leaders":[{"place":1,"agent":"王敏","isOwn":false,"points":9}],
         "months":[{"month":"2026-04-01","champion":"王敏"}]}
        """;
}
