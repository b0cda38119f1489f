namespace CampaignEngine.Client.Tests.Cli.Commands;

/// <summary>What commands about insurers send, and how <c>PartnerTables</c> shows the answers.</summary>
public sealed class InsurerCommandsTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    public static TheoryData<string[], string, string, string> Calls { get; } = new()
    {
        {
            ["agreement", "SH001", "picc", "--no-contact-days", "20"], ChurnSamples.Agreement,
            """PUT /insurers/picc/agreement {"days":20}""", "20"
        },
        { ["incidents", "SH001", "--insurer", "picc"], ChurnSamples.Incidents, "GET /incidents?insurer=picc ", "021" },
        {
            ["incident", "SH001", "picc", "--evidence", "Called", "--day", "2026-02-20", "--policy", "12"],
            ChurnSamples.Reported,
            """POST /incidents {"insurer":"picc","evidence":"Called","day":"2026-02-20","policyId":12}""", "3"
        },
        { ["scorecard", "SH001", "--from", "2026-01"], ChurnSamples.Scorecard, "GET /scorecard?from=2026-01 ", "3.95" },
        {
            ["score", "SH001", "picc", "--score-role", "service-manager", "--steering", "5", "--service", "4",
                "--remote-issuing", "3", "--support", "2"], ChurnSamples.Scorecard,
            """
            POST /insurers/picc/scores {"role":"service-manager","steering":5,"service":4,"remoteIssuing":3,"support":2}
            """, "China Continent"
        },
        {
            ["weights", "SH001", "--steering", "4", "--service", "3", "--remote-issuing", "2", "--support", "0.5"],
            ChurnSamples.Scorecard,
            """PUT /scorecard/weights {"steering":4,"service":3,"remoteIssuing":2,"support":0.5}""", "Signed"
        },
        {
            ["churn-figures", "SH001", "--ticket", "6000", "--why", "Own books"], ChurnSamples.Figures,
            """PUT /churn/parameters {"reason":"Own books","ticket":6000}""", "6,000.00"
        },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_command_sends_and_shows(string[] command, string answer, string sent, string shown)
    {
        _terminal.Server.Json(answer);
        Assert.Equal(0, await _terminal.RunAsync(["dealer", .. command]));
        var last = _terminal.Server.Last;
        Assert.Equal(sent, $"{last.Method} {last.PathAndQuery["/api/v1/dealers/SH001".Length..]} {last.Text}");
        Assert.Contains(shown, _terminal.Output);
    }
}
