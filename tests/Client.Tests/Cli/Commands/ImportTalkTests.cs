using System.Net;
using System.Text.Json;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Commands;

/// <summary>The conversation about a ledger from a terminal, through <c>ImportTalk</c> and
/// <c>AnswerSymbols</c>.</summary>
public sealed class ImportTalkTests : IDisposable
{
    private static readonly string Surveying =
        WireSamples.Running.Replace("\"running\"", "\"surveying\"", StringComparison.Ordinal);

    private static readonly string Previewed =
        WireSamples.Running.Replace("\"running\"", "\"previewed\"", StringComparison.Ordinal);

    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task A_preview_is_waited_for_and_shown_and_nothing_is_started()
    {
        _terminal.Server.Json(Surveying, HttpStatusCode.Accepted).Json(Surveying).Json(Previewed).Json(PreviewOf());

        Assert.Equal(0, await _terminal.RunAsync("import", "add", "--preview", Ledger()));

        Assert.Equal("/api/v1/imports?fileName=ledger.csv&preview=true", _terminal.Server.Calls[0].PathAndQuery);
        Assert.Equal("GET /api/v1/imports/5/preview", Last());
        Assert.Contains("campaign import start 5", _terminal.Output);
    }

    [Fact]
    public async Task The_noun_alone_with_a_file_sends_it()
    {
        _terminal.Server.Json(WireSamples.Running, HttpStatusCode.Accepted);
        Assert.Equal(0, await _terminal.RunAsync("import", Ledger()));
        Assert.Equal("POST /api/v1/imports?fileName=ledger.csv", Last());
    }

    [Fact]
    public async Task A_book_that_is_named_goes_with_the_file()
    {
        _terminal.Server.Json(WireSamples.Running, HttpStatusCode.Accepted);
        Assert.Equal(0, await _terminal.RunAsync("import", Ledger(), "--book", "service-visits"));
        Assert.Equal("POST /api/v1/imports?fileName=ledger.csv&book=service-visits", Last());
    }

    [Fact]
    public async Task A_book_named_with_other_answers_is_said_with_them()
    {
        _terminal.Server.Json(Previewed, HttpStatusCode.Accepted).Json(PreviewOf(("车", "plate")))
            .Json(Previewed, HttpStatusCode.Accepted).Json(PreviewOf());

        Assert.Equal(0, await _terminal.RunAsync(
            "import", Ledger(), "--preview", "--book", "targets", "--map", "哪月=month"));

        Assert.Equal(
            "/api/v1/imports?fileName=ledger.csv&preview=true&book=targets", _terminal.Server.Calls[0].PathAndQuery);
        var said = JsonSerializer.Deserialize(_terminal.Server.Calls[2].Text, ViewsJson.Default.ImportAnswers)!;
        Assert.Equal(("targets", "哪月 month"),
            (said.Book, string.Join(", ", said.Columns!.Select(column => $"{column.Key} {column.Value}"))));
    }

    [Theory]
    [InlineData("import", "add, preview")]
    [InlineData("import lst", "lst")]
    [InlineData("import lst 5", "5")]
    public async Task A_mistyped_verb_is_not_taken_for_a_ledger(string line, string told)
    {
        Assert.Equal(2, await _terminal.RunAsync(line.Split(' ')));
        Assert.Contains(told, _terminal.Error);
        Assert.Empty(_terminal.Server.Calls);
    }

    [Fact]
    public async Task A_ledger_that_is_understood_once_something_is_said_is_imported_at_once()
    {
        _terminal.Server.Json(Previewed, HttpStatusCode.Accepted).Json(PreviewOf(("车", "plate")))
            .Json(Previewed, HttpStatusCode.Accepted).Json(PreviewOf())
            .Json(WireSamples.Running, HttpStatusCode.Accepted).Json(WireSamples.Done);

        Assert.Equal(0, await _terminal.RunAsync(
            "import", "add", Ledger(), "--map", "哪天到=expiry_date", "--map", "a=b=ignore", "--dealer", "SH001",
            "--hidden-rows", "take", "--found-dealers", "--watch"));

        var said = JsonSerializer.Deserialize(_terminal.Server.Calls[2].Text, ViewsJson.Default.ImportAnswers)!;
        Assert.Equal(
            ["a=b ignore", "哪天到 expiry_date", "车 plate"],
            said.Columns!.Select(column => $"{column.Key} {column.Value}").Order(StringComparer.Ordinal));
        Assert.Equal(("SH001", true, true), (said.Dealer, said.TakesHiddenRows, said.FoundsDealers));
        Assert.Equal("POST /api/v1/imports/5/start", CallAt(4));
        Assert.Contains("Done", _terminal.Output);
    }

    [Fact]
    public async Task A_ledger_that_is_not_understood_all_the_same_is_shown_and_is_1()
    {
        _terminal.Server.Json(Previewed, HttpStatusCode.Accepted).Json(PreviewOf())
            .Json(Previewed, HttpStatusCode.Accepted).Json(Refused());

        Assert.Equal(1, await _terminal.RunAsync("import", "add", Ledger(), "--sheet", "7月", "--lang", "zh"));

        Assert.Equal(4, _terminal.Server.Calls.Count);
        Assert.Contains("缺少列", _terminal.Output);
        Assert.Contains("campaign import answer 5", _terminal.Output);
    }

    [Fact]
    public async Task What_was_said_about_another_sheet_is_not_said_again()
    {
        _terminal.Server.Json(Previewed).Json(PreviewOf(("车", "plate")))
            .Json(Previewed, HttpStatusCode.Accepted).Json(PreviewOf());

        Assert.Equal(0, await _terminal.RunAsync("import", "answer", "5", "--sheet", "7月"));

        Assert.Equal("""{"columns":{},"sheet":"7月"}""",
            JsonSerializer.Serialize(
                JsonSerializer.Deserialize(_terminal.Server.Calls[2].Text, ViewsJson.Default.ImportAnswers)!,
                ViewsJson.Default.ImportAnswers).Replace("\\u6708", "月", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("import answer 5", "--map")]
    [InlineData("import answer 5 --map 哪天到", "哪天到")]
    [InlineData("import answer 5 --map =phone", "=phone")]
    [InlineData("import answer 5 --map 哪天到=", "哪天到=")]
    [InlineData("import answer 5 --hidden-rows maybe", "maybe")]
    public async Task What_cannot_be_understood_is_2_before_anything_is_sent(string line, string told)
    {
        Assert.Equal(2, await _terminal.RunAsync(line.Split(' ')));
        Assert.Contains(told, _terminal.Error);
        Assert.Empty(_terminal.Server.Calls);
    }

    [Fact]
    public async Task A_ledger_that_was_not_started_can_be_forgotten()
    {
        _terminal.Server.Json("", HttpStatusCode.NoContent);
        Assert.Equal(0, await _terminal.RunAsync("import", "discard", "5"));
        Assert.Equal("DELETE /api/v1/imports/5", Last());
    }

    [Fact]
    public async Task A_started_import_can_be_followed_to_its_end()
    {
        _terminal.IsTerminal = true;
        _terminal.Server.Json(WireSamples.Running, HttpStatusCode.Accepted).Json(WireSamples.Done);
        Assert.Equal(0, await _terminal.RunAsync("import", "start", "5", "--watch"));
        Assert.Equal("GET /api/v1/imports/5", Last());
        Assert.Contains("campaign import rejects 5", _terminal.Output);
    }

    private string Ledger() => _terminal.Write("ledger.csv", "a,b\n");

    private string Last() => CallAt(_terminal.Server.Calls.Count - 1);

    private string CallAt(int place) =>
        $"{_terminal.Server.Calls[place].Method} {_terminal.Server.Calls[place].PathAndQuery}";

    private static string Refused() => JsonSerializer.Serialize(
        JsonSerializer.Deserialize(PreviewOf(), ViewsJson.Default.ImportPreview)! with
        {
            Refusal = new LocalizedText("Missing columns", "缺少列"),
        }, ViewsJson.Default.ImportPreview);

    private static string PreviewOf(params (string Header, string Field)[] said) => JsonSerializer.Serialize(
        new ImportPreview(
            null, [], [], new ImportForecast(3, true, 2, 0, 0, 1, 0, 0), [], [], [], null,
            new ImportAnswers(said.ToDictionary(column => column.Header, column => column.Field)), [])
        {
            Import = 5,
        }, ViewsJson.Default.ImportPreview);
}
