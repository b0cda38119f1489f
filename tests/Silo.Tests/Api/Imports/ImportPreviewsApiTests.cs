using System.Text.Json;
using CampaignEngine.Silo.Ledger.Preview;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Tests.Api.Imports;

public sealed class ImportPreviewsApiTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    private const string Imports = "/api/v1/imports";

    private static readonly ImportPreview Seen = new(
        null, [], [], new ImportForecast(3, true, 2, 0, 0, 0, 0, 0), [], [], [], null, new ImportAnswers(), []);

    private long _import;

    public async Task InitializeAsync()
    {
        host.Ports.NextPreview = PreviewFate.Taken;
        _import = await AddAsync("previewed", JsonSerializer.Serialize(Seen, ViewsJson.Default.ImportPreview));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("", "import")]
    [InlineData("&preview=false", "import")]
    [InlineData("&preview=true", "preview")]
    public async Task A_ledger_is_only_looked_at_when_its_sender_says_so(string query, string done)
    {
        host.Ports.NextImport = _import;
        var (status, _) = await host.TextAsync(
            await host.TokenAsync(Role.Operator), "POST", $"{Imports}?fileName={done}{query.Length}.csv{query}",
            "text/csv", "a,b");
        Assert.Equal(202, status);
        Assert.Contains($"{done} {done}{query.Length}.csv 3", host.Ports.Done);
    }

    [Fact]
    public async Task A_preview_is_read_as_it_was_made()
    {
        var (status, body) = await CallAsync("GET", "/preview");
        Assert.Equal(200, status);
        Assert.Equal(Seen.Counts,
            JsonSerializer.Deserialize(body, ViewsJson.Default.ImportPreview)!.Counts);
    }

    [Theory]
    [InlineData("surveying", 409, "preview-not-ready")]
    [InlineData("done", 404, "not-found")]
    public async Task There_is_no_preview_of_what_nobody_has_seen(string state, int status, string code)
    {
        _import = await AddAsync(state, null);
        var (answered, body) = await CallAsync("GET", "/preview");
        Assert.Equal(status, answered);
        Assert.Contains(code, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"columns":{"due":"expiry"}}""", "columns.due")]
    [InlineData("""{"dealer":"a/b"}""", "dealer")]
    [InlineData("""{"sheet":" "}""", "sheet")]
    [InlineData("""{"book":"visits"}""", "book")]
    [InlineData("""{"columns":{"due":"visit_date"}}""", "columns.due")]
    [InlineData("""{"book":"targets","columns":{"due":"expiry_date"}}""", "columns.due")]
    [InlineData("""{"sheets":"6月"}""", "sheets")]
    public async Task What_cannot_be_said_is_refused_with_its_field(string answers, string field)
    {
        var (status, body) = await CallAsync("POST", "/preview", answers);
        Assert.Equal(400, status);
        Assert.Contains(field, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_reaches_the_engine_in_its_normal_form()
    {
        var (status, _) = await CallAsync(
            "POST", "/preview", """{"columns":{"哪天到":"expiry_date","备注":"ignore"},"dealer":" sh009 "}""");
        Assert.Equal(202, status);
        Assert.Contains($"answer {_import} SH009", host.Ports.Done);
    }

    [Fact]
    public async Task A_caller_of_some_dealers_names_only_these_and_founds_none()
    {
        _import = await AddAsync("previewed", null, host.World.A.Id);
        var own = await host.TokenAsync(Role.Manager, host.World.A.Id);
        Assert.Equal(400, (await host.CallAsync(
            own, "POST", $"{Imports}/{_import}/preview", $$"""{"dealer":"{{host.World.B.Code}}"}""")).Status);
        Assert.Equal(403, (await host.CallAsync(
            own, "POST", $"{Imports}/{_import}/preview", """{"foundsDealers":true}""")).Status);
        Assert.Equal(202, (await host.CallAsync(
            own, "POST", $"{Imports}/{_import}/preview", $$"""{"dealer":"{{host.World.A.Code}}"}""")).Status);
    }

    [Theory]
    [InlineData(PreviewFate.NotReady, 409, "preview-not-ready")]
    [InlineData(PreviewFate.Refused, 409, "preview-refused")]
    [InlineData(PreviewFate.Started, 409, "import-started")]
    [InlineData(PreviewFate.Unknown, 404, "not-found")]
    public async Task A_step_that_comes_at_the_wrong_time_says_why(object fate, int status, string code)
    {
        host.Ports.NextPreview = (PreviewFate)fate;
        foreach (var (method, path, body) in Steps())
        {
            var (answered, problem) = await CallAsync(method, path, body);
            Assert.Equal(status, answered);
            Assert.Contains(code, problem, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_foreign_import_takes_no_step()
    {
        var before = host.Ports.Done.Count;
        foreach (var (method, path, body) in Steps().Append(("GET", "/preview", null)))
            Assert.Equal(404, (await host.CallAsync(
                await host.TokenAsync(Role.Manager, host.World.B.Id), method, $"{Imports}/{_import}{path}", body))
                .Status);
        Assert.Equal(before, host.Ports.Done.Count);
    }

    private static IEnumerable<(string Method, string Path, string? Body)> Steps() =>
        [("POST", "/preview", "{}"), ("POST", "/start", null), ("DELETE", "", null)];

    private async Task<(int Status, string Body)> CallAsync(string method, string path, string? body = null) =>
        await host.CallAsync(await host.TokenAsync(Role.Operator), method, $"{Imports}/{_import}{path}", body);

    private async Task<long> AddAsync(string state, string? preview, params int[] dealers)
    {
        var id = (long)await host.World.ReadAsync(
            """
            INSERT INTO import_job (file_name, state, dealers, bytes, created_at, created_by)
            VALUES ('x.csv', $1, $2, 1, now(), 'test') RETURNING id
            """, state, dealers.Length == 0 ? null : dealers);
        if (preview is not null)
            await host.World.RunAsync(
                "INSERT INTO import_preview (import_id, preview) VALUES ($1, $2::json)", id, preview);
        return id;
    }
}
