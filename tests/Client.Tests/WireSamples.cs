namespace CampaignEngine.Client.Tests;

/// <summary>Answers as the engine gives them.</summary>
internal static class WireSamples
{
    public const string Progress =
        """{"terms":3,"phases":{"scheduled":0,"contacting":1,"quoted":0,"committed":0,"paused":0"""
        + ""","blocked":0,"won":1,"lost":1,"withdrawn":0},"touches":{"planned":10,"pending":4,"sent":5"""
        + ""","delivered":3,"failed":0,"suppressed":1},"byChannel":{"call":{"planned":7,"pending":3"""
        + ""","sent":3,"delivered":0,"failed":0,"suppressed":1},"sms":{"planned":3,"pending":1,"sent":2"""
        + ""","delivered":2,"failed":0,"suppressed":0}},"premiumEnrolled":9000.50,"premiumWon":3000.00"""
        + ""","balanced":true,"contacted":2,"reached":1,"suppressedBy":{"missed":1}}""";

    public const string Campaign =
        """{"id":7,"name":"Spring","phase":"running","playbook":{"name":"bdc-90","version":2"""
        + ""","title":{"en":"Dealer BDC, 90 days","zh":"驻店BDC 90天"},"anchor":"expiry"}"""
        + ""","audience":{"dealers":["SH001"]"""
        + ""","expiryFrom":"2026-03-01"}"""
        + ""","createdAt":"2026-01-02T03:04:05+00:00","createdBy":"ops","launchedAt":"2026-01-03T00:00:00"""
        + """+00:00","progress":""" + Progress + ",\"holdout\":0}";

    public const string Campaigns = """{"items":[""" + Campaign + """],"next":"c1"}""";

    public const string Dealer =
        """{"code":"SH001","name":"Pudong","phase":"active","zone":"Asia/Shanghai","openCalls":2"""
        + ""","targets":[{"month":"2026-03-01","renewals":40,"premium":120000}]"""
        + ""","affiliations":[{"since":"2025-01-01","brands":["BMW","MINI"],"group":"Yongda","region":"East"}]}""";

    public const string Shares =
        """{"items":[{"dealer":{"code":"SH001","name":"Pudong"},"progress":""" + Progress + "}]}";

    /// <summary>A policy up to its closing brace.</summary>
    private const string Open =
        """{"id":12,"dealer":"SH001","line":"commercial","plate":"\u6CAAA\u00B712345","owner":"\u5F20*"""
        + "\",\"phone\":\"138****1234\",\"expiry\":\"2026-05-01\",\"phase\":\"contacting\",\"nextTouch\":"
        + """{"name":"call-60","channel":"call","at":"2026-03-02T06:00:00+00:00","day":"2026-03-02"""
        + "\",\"provisional\":false}";

    public const string Policy = Open
        + ""","vin":"LSV","silenced":["wecom"]"""
        + ""","touches":[{"name":"sms-90","channel":"sms","plannedAt":"2026-01-31T02:00:00+00:00","doneAt":"""
        + "\"2026-01-31T02:00:01+00:00\",\"status\":\"delivered\"}]}";

    public const string Policies = """{"items":[""" + Open + "}]}";

    public const string Task = """{"id":31,"policy":""" + Open
        + """},"touch":"call-60","goal":"advantages","priority":1"""
        + ""","openedAt":"2026-03-02T06:00:00+00:00","leaseUntil":"2026-03-02T06:15:00+00:00","epoch":4}""";

    public const string Text =
        """{"id":41,"receivedAt":"2026-03-02T06:00:00+00:00","words":"\u591A\u5C11\u94B1","cut":true"""
        + ""","takenFor":"unread","policies":[""" + Open + "}]}";

    public const string Answer = """{"verdict":"applied","phase":"paused"}""";

    public const string Running =
        """{"id":5,"fileName":"ledger.csv","state":"running","bytes":100,"bytesRead":40,"lines":3"""
        + ""","added":2,"changed":0,"unchanged":0,"rejected":0,"enrolled":0"""
        + ""","createdAt":"2026-03-01T00:00:00+00:00"}""";

    public const string Done =
        """{"id":5,"fileName":"ledger.csv","state":"done","bytes":100,"bytesRead":100,"lines":9,"added":7"""
        + ""","changed":0,"unchanged":0,"rejected":1,"enrolled":7"""
        + ""","createdAt":"2026-03-01T00:00:00+00:00","finishedAt":"2026-03-01T00:00:09+00:00"}""";

    public const string Year =
        """{"year":2026,"source":"notice","addedAt":"2026-01-01T00:00:00+00:00","daysOff":["2026-05-01"]"""
        + ""","workdays":["2026-05-09"]}""";

    /// <summary>A text that runs, a call that moved and one that is missed.</summary>
    public const string Plan =
        """
        {"playbook":"bdc-90","version":2,"anchor":"expiry","anchorDay":"2026-05-20","expiry":"2026-05-20",
        "enrolled":"2026-02-21","tier":"C","touches":[
        {"name":"sms-90","channel":"sms","template":"care","offset":-90,"ownDay":"2026-02-19","day":"2026-02-19",
        "provisional":false,"hours":{"opens":"09:00:00","closes":"20:00:00"}},
        {"name":"call-18","channel":"call","goal":"close","quote":"firm","offset":-18,"ownDay":"2026-05-02",
        "day":"2026-05-06","moved":"day-off","provisional":true,"hours":{"opens":"09:00:00","closes":"20:00:00"}},
        {"name":"call-89","channel":"call","goal":"first-contact","quote":"indicative","offset":-89,
        "ownDay":"2026-02-20","day":"2026-02-21","rule":"missed","provisional":false,
        "hours":{"opens":"09:00:00","closes":"20:00:00"}}],
        "milestones":[{"event":"exclusivity-ends","offset":-15,"day":"2026-05-05"}],
        "end":{"day":"2026-05-20","reason":"no-response"}}
        """;

    public const string Me = """{"name":"ops","role":"operator"}""";

    public const string LiveMove =
        """{"version":41,"now":"2026-03-01T00:00:00+00:00","isVirtual":true,"campaigns":[{"id":7,"progress":"""
        + Progress
        + """}],"dealers":[{"campaign":7,"dealer":{"code":"SH001","name":"Pudong"},"progress":""" + Progress
        + """}],"days":[]}""";

    /// <summary>A stream as it begins: a comment, the wait, a clock, one change.</summary>
    public static string Events(string id) =>
        $"""
        : hello
        retry: 2000

        event: clock
        data: {Clock}

        id: {id}
        event: progress
        data: {LiveMove}


        """;

    public const string Health =
        """
        {"status":"ok","version":"1.0","probes":{"live":"ok","ready":"ok","startup":"ok"},
         "cluster":{"isActive":true,"silos":2,"buckets":[3,7]}}
        """;

    public const string Clock = """{"now":"2026-03-01T00:00:00+00:00","isVirtual":true}""";
}
