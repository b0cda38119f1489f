using System.Text.Json;
using CampaignEngine.Silo.Api.Churn;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Churn;

/// <summary>
/// Agreements of <see cref="PartnerStore"/>, reports of <see cref="IncidentStore"/>, steering of
/// <see cref="SteeringPresenter"/> and the scorecard of <see cref="ScorecardApi"/>, over HTTP. The clock stands at
/// 2026-03-02.
/// </summary>
public sealed class PartnersApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task What_was_agreed_and_reported_stands_beside_what_telesales_won()
    {
        var (code, id) = (host.World.A.Code, host.World.A.Id);
        await host.World.RunAsync(
            """
            INSERT INTO insurer_partner (dealer_id, insurer, no_contact_days, import_id, import_line, created_at)
            VALUES ($1, '中国平安', 20, 1, 1, now())
            """, id);
        Assert.Equal(("ping-an", 200), await AgreeAsync(code, "%E5%B9%B3%E5%AE%89", 30));
        Assert.Equal(("picc", 200), await AgreeAsync(code, "picc", 10));
        Assert.Equal("中国平安 30, 人保财险 10", await host.World.ReadAsync(
            "SELECT string_agg(insurer || ' ' || no_contact_days, ', ' ORDER BY id) FROM insurer_partner "
                + "WHERE dealer_id = $1", id));
        var report = $$"""{"insurer":"平安","evidence":"021-95511, 续保报价","policyId":{{host.World.A.Policy}}}""";
        Assert.Equal(200, (await CallAsync(code, "POST", "incidents", report)).Status);
        var insurers = (await CallAsync(code, "GET", "insurers?from=2026-01&to=2026-03")).Answer;
        Assert.Equal(
            ["ping-an 30 0 0 1", "picc 10 0 0 0"],
            insurers.GetProperty("telesales").EnumerateArray().Select(count =>
                $"{Code(count)} {Text(count, "agreedDays")} {Text(count, "terms")} {Text(count, "tooEarly")} "
                + Text(count, "incidents")));
        var incident = Assert.Single((await CallAsync(code, "GET", "incidents?insurer=ping-an")).Answer
            .GetProperty("items").EnumerateArray());
        Assert.Equal(("2026-03-02", "79", "张**", "021-95511, 续保报价"),
            (Text(incident, "day"), Text(incident, "daysLeft"), Text(incident, "owner"), Text(incident, "evidence")));
    }

    [Fact]
    public async Task A_report_names_a_term_of_the_dealer_a_day_that_has_come_and_evidence()
    {
        var other = $$"""{"insurer":"picc","evidence":"x","policyId":{{host.World.B.Policy}}}""";
        (string Body, string Field)[] faulty =
        [
            (other, "policyId"), ("""{"insurer":"picc"}""", "evidence"), ("""{"evidence":"x"}""", "insurer"),
            ("""{"insurer":"picc","evidence":"x","day":"2026-03-03"}""", "day"),
        ];
        foreach (var (body, field) in faulty)
            Assert.Equal([field], Fields(await CallAsync(host.World.A.Code, "POST", "incidents", body)));
        Assert.Equal(
            ["days"], Fields(await CallAsync(host.World.A.Code, "PUT", "insurers/picc/agreement", """{"days":366}""")));
    }

    [Fact]
    public async Task Steered_cars_are_told_by_insurer_and_claims_that_came_back_by_their_insurer()
    {
        var (code, id) = (host.World.B.Code, host.World.B.Id);
        await host.World.RunAsync(
            """
            INSERT INTO service_visit (dealer_id, plate, visited_on, type, amount, steered_by, import_id, import_line,
                                       created_at)
            VALUES ($1, '沪S0', '2025-01-01', 'maintenance', NULL, NULL, 1, 1, now()),
                   ($1, '沪S1', '2026-01-10', 'accident', 6000, '人保', 1, 2, now()),
                   ($1, '沪S1', '2026-01-12', 'accident', 500, '人保', 1, 3, now()),
                   ($1, '沪S2', '2026-02-10', 'accident', 9000, NULL, 1, 4, now()),
                   ($1, '沪S3', '2026-02-11', 'repair', 100, '人保', 1, 5, now())
            """, id);
        await host.World.RunAsync(
            """
            INSERT INTO policy (dealer_id, term, line, insurer, plate, phone, phone_hash, expiry_date, claims,
                                created_at)
            SELECT $1, gen_random_uuid(), 'commercial', '人保财险', plate, '1', '\x02', expiry::date, claims, now()
            FROM (VALUES ('沪S1', '2026-02-01', 1), ('沪S9', '2026-02-02', 2), ('沪S2', '2026-02-03', 0),
                         ('沪S8', '2025-12-30', 1)) AS car (plate, expiry, claims)
            """, id);
        var steering = (await CallAsync(code, "GET", "insurers?from=2025-12&to=2026-03")).Answer
            .GetProperty("steering");
        // S1 was repaired here in its term, S9 was not; S8's term began before the book of visits.
        Assert.Equal(
            ["picc 1 6500.00 2 1 0.5", "- 1 9000.00 0 0 -"],
            steering.GetProperty("insurers").EnumerateArray().Select(row =>
                $"{Code(row)} {Text(row, "cars")} {Text(row, "amount")} {Text(row, "claims")} {Text(row, "returned")} "
                + Text(row, "backToShop")));
        Assert.Equal(["2026-01-01 1 0", "2026-02-01 0 1"], steering.GetProperty("months").EnumerateArray()
            .Select(month => $"{Text(month, "month")} {Text(month, "steered")} {Text(month, "others")}"));
    }

    [Fact]
    public async Task Two_roles_and_two_people_sign_a_score_and_old_ones_are_history()
    {
        var code = host.World.A.Code;
        const string Score = """{"role":"service-manager","steering":5,"service":4,"remoteIssuing":3,"support":2}""";
        var specialist = Score.Replace("service-manager", "accident-specialist", StringComparison.Ordinal);
        var (first, second) = (await TokenAsync(), await TokenAsync());
        await SendAsync(first, "insurers/cpic/scores", Score.Replace("5", "1", StringComparison.Ordinal));
        await SendAsync(first, "insurers/cpic/scores", Score);
        Assert.Equal("3.5 False", CardOf(await SendAsync(first, "insurers/cpic/scores", specialist)));
        Assert.Equal("3.5 True", CardOf(await SendAsync(second, "insurers/cpic/scores", specialist)));
        var card = (await CallAsync(code, "GET", "scorecard")).Answer;
        Assert.Equal(4, card.GetProperty("history").GetArrayLength());
        Assert.Equal(
            ["role", "steering"],
            Fields(await CallAsync(code, "POST", "insurers/cpic/scores",
                """{"role":"boss","steering":6,"service":4,"remoteIssuing":3,"support":2}""")).Order());
        const string Weights = """{"steering":1,"service":0,"remoteIssuing":0,"support":0}""";
        Assert.Equal(200, (await CallAsync(code, "PUT", "scorecard/weights", Weights)).Status);
        Assert.Contains("ScoreWeightsSet A01", host.Ports.Done);

        async Task<JsonElement> SendAsync(string token, string path, string body)
        {
            var (status, answer) = await host.CallAsync(token, "POST", $"/api/v1/dealers/{code}/{path}", body);
            Assert.True(status == 200, answer);
            return JsonDocument.Parse(answer).RootElement;
        }
    }

    private static string CardOf(JsonElement card) => card.GetProperty("insurers").EnumerateArray()
        .Where(row => Code(row) == "cpic").Select(row => $"{Text(row, "total")} {Text(row, "isSigned")}").Single();

    private async Task<(string Insurer, int Status)> AgreeAsync(string code, string insurer, int days)
    {
        var (status, answer) = await CallAsync(
            code, "PUT", $"insurers/{insurer}/agreement", $$"""{"days":{{days}}}""");
        return (Code(answer), status);
    }

    private async Task<(int Status, JsonElement Answer)> CallAsync(
        string code, string method, string path, string? body = null)
    {
        var (status, answer) = await host.CallAsync(await TokenAsync(), method, $"/api/v1/dealers/{code}/{path}", body);
        return (status, JsonDocument.Parse(answer).RootElement);
    }

    private Task<string> TokenAsync() => host.TokenAsync(Role.Manager);

    private static IEnumerable<string> Fields((int Status, JsonElement Answer) call)
    {
        Assert.Equal(400, call.Status);
        return call.Answer.GetProperty("errors").EnumerateObject().Select(error => error.Name);
    }

    private static string Code(JsonElement view) =>
        view.TryGetProperty("insurer", out var insurer) ? Text(insurer, "code") : "-";

    private static string Text(JsonElement view, string name) =>
        view.TryGetProperty(name, out var value) ? value.ToString() : "-";
}
