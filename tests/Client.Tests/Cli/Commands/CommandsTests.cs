using System.Net;
using System.Text;

namespace CampaignEngine.Client.Tests.Cli.Commands;

/// <summary>What each command asks of the engine, and that its answer is shown.</summary>
public sealed class CommandsTests : IDisposable
{
    private const string Book =
        """{"name":"bdc-90","version":2,"title":{"en":"Dealer BDC","zh":"驻店"}"""
        + ""","createdAt":"2026-01-01T00:00:00+00:00","createdBy":"ops","yaml":"name: bdc-90\n","touches":"""
        + """[{"name":"sms-90","day":-90,"channel":"sms","template":"care"}]}""";

    private const string Key =
        """{"key":{"id":3,"name":"agent","role":"agent","prefix":"ce_ab","dealers":["SH001"]"""
        + ""","createdAt":"2026-01-01T00:00:00+00:00","createdBy":"ops"},"token":"ce_secret"}""";

    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    public static TheoryData<string, string, string, string> Calls { get; } = new()
    {
        { "progress 7 --month 2026-03", WireSamples.Shares, "GET /api/v1/campaigns/7/dealers?month=2026-03", "Pudong" },
        {
            "preview 7",
            """{"terms":3,"dealers":[{"dealer":{"code":"SH001","name":"Pudong"},"terms":3}]"""
                + ""","touches":{"sms":9},"missed":1,"expired":0,"alreadyElsewhere":0}""",
            "GET /api/v1/campaigns/7/preview", "Pudong"
        },
        {
            "days 7 --from 2026-03-01",
            """{"items":[{"day":"2026-03-01","channel":"sms","sent":2,"delivered":1,"failed":0"""
                + ""","suppressed":0}]}""",
            "GET /api/v1/campaigns/7/days?from=2026-03-01", "2026-03-01"
        },
        { "launch 7", WireSamples.Campaign, "POST /api/v1/campaigns/7/launch", "Running" },
        { "pause 7", WireSamples.Campaign, "POST /api/v1/campaigns/7/pause", "Spring" },
        { "resume 7", WireSamples.Campaign, "POST /api/v1/campaigns/7/resume", "Spring" },
        { "end 7 --yes", WireSamples.Campaign, "POST /api/v1/campaigns/7/end", "Spring" },
        { "import list", """{"items":[""" + WireSamples.Done + "]}", "GET /api/v1/imports", "ledger.csv" },
        { "import show 5", WireSamples.Done, "GET /api/v1/imports/5", "Done" },
        {
            "playbook list",
            """{"items":[{"name":"bdc-90","version":2,"title":{"en":"Dealer BDC","zh":"驻店"}"""
                + ""","createdAt":"2026-01-01T00:00:00+00:00","createdBy":"ops","touches":18}]}""",
            "GET /api/v1/playbooks", "Dealer BDC"
        },
        { "playbook show bdc-90 2", Book, "GET /api/v1/playbooks/bdc-90?version=2", "SMS, 90 days before expiry" },
        { "playbook show bdc-90 --yaml", Book, "GET /api/v1/playbooks/bdc-90", "name: bdc-90" },
        {
            "playbook plan bdc-90 2 --expiry 2026-05-20 --tier A", WireSamples.Plan,
            "GET /api/v1/playbooks/bdc-90/plan?anchor=2026-05-20&tier=A&version=2", "2026-05-06"
        },
        { "calendar show 2026", WireSamples.Year, "GET /api/v1/calendars/2026", "Make-up workday" },
        { "dealer list", """{"items":[""" + WireSamples.Dealer + "]}", "GET /api/v1/dealers", "Pudong" },
        { "dealer show SH001", WireSamples.Dealer, "GET /api/v1/dealers/SH001", "120,000.00" },
        {
            "dealer progress SH001 --campaign 7",
            """{"items":[{"campaign":{"id":7,"name":"Spring"},"month":"2026-03-01","progress":"""
                + WireSamples.Progress + "}]}",
            "GET /api/v1/dealers/SH001/progress?campaign=7", "2026-03"
        },
        { "dealer suspend SH001", WireSamples.Dealer, "POST /api/v1/dealers/SH001/suspend", "Pudong" },
        {
            "dealer affiliate SH001 --group Yongda --region East --brand BMW --brand MINI --since 2026-03-01",
            WireSamples.Dealer, "PUT /api/v1/dealers/SH001/affiliation", "BMW, MINI"
        },
        {
            "group benchmark --from 2025-04 --group Yongda", GroupSamples.Benchmark,
            "GET /api/v1/group/benchmark?from=2025-04&group=Yongda", "Better than like dealers"
        },
        { "dealer reinstate SH001", WireSamples.Dealer, "POST /api/v1/dealers/SH001/reinstate", "Active" },
        {
            "dealer pay SH001 --month 2026-03", PaySamples.Month,
            "GET /api/v1/dealers/SH001/pay?month=2026-03", "150.00"
        },
        {
            "dealer targets SH001 --year 2026", TargetSamples.Year,
            "GET /api/v1/dealers/SH001/targets?year=2026", "76 (73-79)"
        },
        {
            "dealer target SH001 2026-03 --renewals 40 --premium 120000 --why Holiday", WireSamples.Dealer,
            "PUT /api/v1/dealers/SH001/targets/2026-03", "120,000.00"
        },
        {
            "dealer propose SH001 2027 --last-rate 0.6", TargetSamples.Proposal,
            "POST /api/v1/dealers/SH001/years/2027/proposal", "Other expiring terms"
        },
        {
            "dealer adopt SH001 2026 --renewals 601 --premium 1803000 --why Board", TargetSamples.Year,
            "PUT /api/v1/dealers/SH001/years/2026", "20 a day are 520-600"
        },
        {
            "dealer goal SH001 reach --at-least 0.97", TargetSamples.Year,
            "PUT /api/v1/dealers/SH001/goals/reach", "Too low"
        },
        {
            "dealer kpis SH001 --kpi cars-per-month=650 --kpi cars-per-day=20", TargetSamples.Year,
            "PUT /api/v1/dealers/SH001/kpis", "95 %"
        },
        {
            "policy find --plate 沪A12345 --phase won",
            WireSamples.Policies,
            "GET /api/v1/policies?phase=won&plate=%E6%B2%AAA12345", "138****1234"
        },
        { "policy show 12", WireSamples.Policy, "GET /api/v1/policies/12", "SMS, 90 days before expiry" },
        {
            "policy why 12",
            """{"sentences":[{"en":"Because so","zh":"因为","rule":"missed"}]}""",
            "GET /api/v1/policies/12/why", "Because so"
        },
        {
            "policy timeline 12",
            """{"items":[{"at":"2026-03-01T00:00:00+00:00","turn":1"""
                + ""","message":"enrolled","phase":"scheduled","notes":["sms"]}]}""",
            "GET /api/v1/policies/12/timeline", "Enrolled in the campaign"
        },
        {
            "task list --dealer SH001",
            """{"items":[""" + WireSamples.Task + "]}",
            "GET /api/v1/tasks?dealer=SH001", "Call, 60 days before expiry"
        },
        { "task next", WireSamples.Task, "POST /api/v1/tasks/next", "advantages" },
        {
            "texts --state unread --dealer SH001",
            """{"items":[""" + WireSamples.Text + "]}",
            "GET /api/v1/texts?state=unread&dealer=SH001", "多少钱"
        },
        {
            "texts judge 41 --as refuses-texts", """{"verdict":"applied","judgement":"refuses-texts"}""",
            "POST /api/v1/texts/41/judgement", "Refuses texts"
        },
        {
            "calendar list",
            """{"items":[{"year":2026,"source":"notice","addedAt":"2026-01-01T00:00:00+00:00"}]}""",
            "GET /api/v1/calendars", "notice"
        },
        {
            "keys list",
            """{"items":[{"id":3,"name":"agent","role":"agent","prefix":"ce_ab","createdAt":"2026-01-01T00:00:00"""
                + """+00:00","createdBy":"ops"}]}""",
            "GET /api/v1/keys", "ce_ab"
        },
        { "keys add agent --role agent --dealers SH001", Key, "POST /api/v1/keys", "ce_secret" },
        { "keys revoke 3", "", "DELETE /api/v1/keys/3", "Key 3 is revoked" },
        { "cap list", """{"items":[{"channel":"sms","days":7,"most":2}]}""", "GET /api/v1/caps", "SMS" },
        { "cap set sms 7 2", """{"channel":"sms","days":7,"most":2}""", "PUT /api/v1/caps/sms/7", "SMS" },
        { "cap remove sms 7", "", "DELETE /api/v1/caps/sms/7", "The cap sms over 7 days is gone" },
        {
            "task extend 5 --epoch 4", """{"leaseUntil":"2026-03-01T00:15:00+00:00","leaseSecondsLeft":899}""",
            "POST /api/v1/tasks/5/lease", "14:59"
        },
        { "clock", WireSamples.Clock, "GET /api/v1/clock", "2026-03-01 08:00" },
        { "health", WireSamples.Health, "GET /health", "Well" },
        { "health", WireSamples.Health, "GET /health", "3, 7" },
        { "me", WireSamples.Me, "GET /api/v1/me", "Group operations" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_command_asks_and_shows(string command, string answer, string target, string shown)
    {
        _terminal.Server.Json(answer);

        Assert.Equal(0, await _terminal.RunAsync(command.Split(' ')));

        Assert.Equal(target, $"{_terminal.Server.Last.Method} {_terminal.Server.Last.PathAndQuery}");
        Assert.Contains(shown, _terminal.Output);
        Assert.Empty(_terminal.Error);
    }

    public static TheoryData<string, string> PolicyOrders { get; } = new()
    {
        { "pause 12", """{"command":"pause"}""" },
        { "resume 12", """{"command":"resume"}""" },
        { "quote 12 --kind firm", """{"command":"quote","kind":"firm"}""" },
        { "renewed 12 --premium 3200.5", """{"command":"renewed","premium":3200.5}""" },
        { "lost 12 --reason price", """{"command":"lost","reason":"price"}""" },
        { "withdraw 12 --reason sold", """{"command":"withdraw","reason":"sold"}""" },
        { "opt-out 12 --channel sms", """{"command":"opt-out","channel":"sms"}""" },
        { "consent 12", """{"command":"consent"}""" },
        { "unpark 12", """{"command":"unpark"}""" },
    };

    [Theory]
    [MemberData(nameof(PolicyOrders))]
    public async Task A_term_is_told_what_the_verb_says(string command, string body)
    {
        _terminal.Server.Json(WireSamples.Answer);

        Assert.Equal(0, await _terminal.RunAsync(["policy", .. command.Split(' ')]));

        Assert.Equal(body, _terminal.Server.Last.Text);
        Assert.Contains("Applied", _terminal.Output);
    }

    [Fact]
    public async Task A_draft_says_only_what_was_given()
    {
        _terminal.Server.Json(WireSamples.Campaign, HttpStatusCode.Created);

        await _terminal.RunAsync(
            "draft", "春季", "--playbook", "bdc-90", "--dealers", "SH001", "SH002", "--expiry-from", "2026-03-01");

        Assert.Equal(
            """{"name":"\u6625\u5B63","playbook":"bdc-90","audience":{"dealers":["SH001","SH002"]"""
                + ""","expiryFrom":"2026-03-01"}}""",
            _terminal.Server.Last.Text);
    }

    [Fact]
    public async Task A_redraft_replaces_a_draft()
    {
        _terminal.Server.Json(WireSamples.Campaign);

        await _terminal.RunAsync("redraft", "7", "Spring", "--playbook", "bdc-90", "--playbook-version", "2");

        Assert.Equal("PUT", _terminal.Server.Last.Method);
        Assert.Equal("""{"name":"Spring","playbook":"bdc-90","version":2,"audience":{}}""", _terminal.Server.Last.Text);
    }

    [Fact]
    public async Task A_target_is_set()
    {
        _terminal.Server.Json(WireSamples.Dealer);

        await _terminal.RunAsync("dealer", "target", "SH001", "2026-03", "--renewals", "40", "--premium", "120000");

        Assert.Equal("/api/v1/dealers/SH001/targets/2026-03", _terminal.Server.Last.PathAndQuery);
        Assert.Equal("""{"renewals":40,"premium":120000}""", _terminal.Server.Last.Text);
    }

    [Fact]
    public async Task An_outcome_goes_out_in_utc()
    {
        _terminal.Server.Json(WireSamples.Answer);

        await _terminal.RunAsync(
            "task", "outcome", "31", "not-convenient", "--epoch", "4", "--appointment", "2026-03-05T15:00:00+08:00");

        Assert.Equal(
            """{"epoch":4,"disposition":"not-convenient","nextAppointment":"2026-03-05T07:00:00+00:00"}""",
            _terminal.Server.Last.Text);
    }

    [Fact]
    public async Task A_release_is_confirmed()
    {
        _terminal.Server.NoContent();

        Assert.Equal(0, await _terminal.RunAsync("task", "release", "31", "--epoch", "4"));

        Assert.Contains("Task 31 is free again.", _terminal.Output);
    }

    [Fact]
    public async Task No_task_is_said_to_people_and_nothing_to_machines()
    {
        _terminal.Server.NoContent().NoContent();

        Assert.Equal(0, await _terminal.RunAsync("task", "next", "--json"));
        Assert.Empty(_terminal.Output);
        Assert.Equal(0, await _terminal.RunAsync("task", "next"));
        Assert.Contains("No call task waits.", _terminal.Output);
    }

    [Fact]
    public async Task A_calendar_file_goes_out_as_it_is()
    {
        _terminal.Server.Json("""{"year":2027,"source":"notice","addedAt":"2026-01-01T00:00:00+00:00"}""");

        await _terminal.RunAsync("calendar", "add", "2027", _terminal.Write("china-2027.csv", "year,2027\n"));

        Assert.Equal("PUT /api/v1/calendars/2027",
            $"{_terminal.Server.Last.Method} {_terminal.Server.Last.PathAndQuery}");
        Assert.Equal(("text/csv", "year,2027\n"), (_terminal.Server.Last.MediaType, _terminal.Server.Last.Text));
    }

    [Fact]
    public async Task An_engine_that_cannot_answer_is_1()
    {
        _terminal.Server.Json(
            WireSamples.Health.Replace("ok", "unavailable", StringComparison.Ordinal),
            HttpStatusCode.ServiceUnavailable);

        Assert.Equal(1, await _terminal.RunAsync("health"));
    }

    [Fact]
    public async Task Ending_for_good_needs_a_yes()
    {
        Assert.Equal(2, await _terminal.RunAsync("end", "7"));
        Assert.Contains("--yes", _terminal.Error);
        (_terminal.CanAsk, _terminal.Typed) = (true, "n\n");
        Assert.Equal(130, await _terminal.RunAsync("end", "7"));
        _terminal.Typed = "y\n";
        _terminal.Server.Json(WireSamples.Campaign);
        Assert.Equal(0, await _terminal.RunAsync("end", "7"));
        Assert.Single(_terminal.Server.Calls);
    }

    [Fact]
    public async Task All_is_the_whole_list()
    {
        _terminal.Server.Json(WireSamples.Campaigns).Json("""{"items":[""" + WireSamples.Campaign + "]}");

        await _terminal.RunAsync("list", "--all", "--json");

        Assert.Equal(
            """{"items":[""" + WireSamples.Campaign + "," + WireSamples.Campaign + "]}", _terminal.Output.TrimEnd());
    }

    [Fact]
    public async Task Rejects_go_to_standard_output_or_a_file()
    {
        _terminal.Server.Body("a\n"u8.ToArray(), "text/csv").Body("b\n"u8.ToArray(), "text/csv");
        var path = Path.Combine(_terminal.Home, "rejects.csv");

        Assert.Equal(0, await _terminal.RunAsync("import", "rejects", "5"));
        Assert.Equal(0, await _terminal.RunAsync("import", "rejects", "5", "--out", path));

        Assert.Equal(("a\n", "b\n"), (Encoding.UTF8.GetString(_terminal.Raw), File.ReadAllText(path)));
    }

    [Fact]
    public async Task Rejects_that_do_not_come_leave_the_file_as_it_was()
    {
        var path = _terminal.Write("rejects.csv", "old");
        _terminal.Server.Problem(404, "not-found").Answer(() => new HttpResponseMessage
        {
            Content = new StreamContent(new BreakingStream(new MemoryStream("half"u8.ToArray()))),
        });

        Assert.Equal(1, await _terminal.RunAsync("import", "rejects", "5", "--out", path));
        Assert.Equal(3, await _terminal.RunAsync("import", "rejects", "5", "--out", path));

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_terminal.Home));
    }
}
