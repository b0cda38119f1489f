namespace CampaignEngine.Client.Tests;

/// <summary>What the engine says of a dealer's staffing.</summary>
internal static class StaffingSamples
{
    private const string Period =
        """
        "workdays":22,"calls":1320,"minutes":5280,"capacity":4840,"saturation":1.0909,"agents":1,"customers":220,
        "neededByTalk":{"low":0.82,"usual":1.09,"high":1.36},"neededByPipeline":1.1,"needed":2,
        "peakDay":"2026-03-09","daysUnder":9,"daysOver":1,"made":1200,"notMade":100,"waiting":20}
        """;

    public const string Forecast =
        """
        {"dealer":{"code":"SH001","name":"Pudong"},"madeAt":"2026-03-02T02:00:00Z","from":"2026-03-02","days":30,
         "terms":420,"resting":3,"isTrial":false,
         "staffing":{"assumptions":{"minutesPerCall":{"low":3,"usual":4,"high":5},"talkMinutes":220,
          "customersPerAgent":200,"contactsPerMonth":6,"ramp":[0.5],"tolerance":0.05},
          "agents":[{"name":"李芳","daysOff":["2026-03-09"]}]},
         "daily":[{"day":"2026-03-09","isWorkday":true,"isProvisional":false,"planned":90,"calls":90,"minutes":360,
          "capacity":220,"saturation":1.6364,"balance":-1,"fit":"under","made":55,"notMade":0,"waiting":35}],
         "offDaysOnly":0,
         "oneMore":{"agents":1,"saturation":0.5455,"daysUnder":-9,"daysOver":12,"notMade":-100,"waiting":-20},
         "oneFewer":{"agents":-1,"daysUnder":13,"daysOver":-1,"notMade":1200,"waiting":0},
         "months":[{"from":"2026-03-02","until":"2026-03-31","isProvisional":false,
        """ + Period + """],"whole":{"from":"2026-03-02","until":"2026-03-31","isProvisional":false,""" + Period + "}";
}
