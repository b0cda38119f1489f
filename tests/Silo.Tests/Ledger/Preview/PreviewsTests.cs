using System.Text;
using System.Text.Json;
using CampaignEngine.Silo.Ledger;
using CampaignEngine.Silo.Ledger.Preview;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignEngine.Silo.Tests.Ledger.Preview;

/// <summary>The conversation about a ledger, from its upload to its import.</summary>
public sealed class PreviewsTests : IAsyncLifetime
{
    private const string Book = "店,车,打这个,哪天到\nSH001,沪A12345,13912345678,2026-07-15\n";

    private static readonly Dictionary<string, string> Said = new()
    {
        ["店"] = "dealer_code",
        ["车"] = "plate",
        ["打这个"] = "phone",
        ["哪天到"] = "expiry_date",
    };

    private readonly EngineHost _engine = new();

    private Previews Previews => _engine.Part<Previews>();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync();
        await _engine.SetClockAsync("2026-04-01 10:00");
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Nothing_of_a_ledger_is_stored_before_it_is_started()
    {
        var id = await SendAsync(EngineHost.Ledger("2026-07-15", 3));
        await LookAsync();
        Assert.False(await _engine.Part<Imports>().RunOnceAsync(CancellationToken.None));
        Assert.Equal("previewed", await StateAsync(id));
        Assert.Equal((0L, 0L), (await CountAsync("policy"), await CountAsync("dealer")));

        Assert.Equal(PreviewFate.Taken, await Previews.StartAsync(id, CancellationToken.None));
        Assert.True(await _engine.Part<Imports>().RunOnceAsync(CancellationToken.None));
        Assert.Equal(("done", 3L), (await StateAsync(id), await CountAsync("policy")));
    }

    [Fact]
    public async Task A_book_that_nobody_understands_is_imported_once_its_columns_are_said()
    {
        var id = await SendAsync(Book);
        await LookAsync();
        Assert.NotNull((await PreviewAsync(id)).Refusal);
        Assert.Equal(PreviewFate.Refused, await Previews.StartAsync(id, CancellationToken.None));

        Assert.Equal(PreviewFate.Taken, await AnswerAsync(id, new ImportAnswers(Said)));
        Assert.Equal(PreviewFate.NotReady, await Previews.StartAsync(id, CancellationToken.None));
        await LookAsync();
        Assert.Null((await PreviewAsync(id)).Refusal);
        Assert.Equal(PreviewFate.Taken, await Previews.StartAsync(id, CancellationToken.None));
        Assert.True(await _engine.Part<Imports>().RunOnceAsync(CancellationToken.None));
        Assert.Equal("沪A12345", await _engine.ScalarAsync<string>("SELECT plate FROM policy"));
    }

    [Fact]
    public async Task What_was_said_about_columns_is_remembered_for_files_with_the_same_headers()
    {
        var first = await SendAsync(Book);
        await AnswerAsync(first, new ImportAnswers(Said));
        await LookAsync();
        await Previews.StartAsync(first, CancellationToken.None);
        await _engine.Part<Imports>().RunOnceAsync(CancellationToken.None);

        var next = await SendAsync("哪天到,店,车,打这个\n2026-07-16,SH001,沪A12346,13912345679\n");
        await LookAsync();
        var preview = await PreviewAsync(next);
        Assert.Equal(("expiry_date", 1L), (preview.Answers.Columns!["哪天到"], preview.Counts.Added));
        await _engine.ImportAsync("店,车,打这个,哪天到\nSH001,沪A12347,13912345670,2026-07-17\n");
        Assert.Equal(2L, await CountAsync("policy"));
        Assert.StartsWith("Columns were taken as was said", await _engine.ScalarAsync<string>(
            "SELECT reason_en FROM import_reject WHERE code = 'columns_said'"), StringComparison.Ordinal);

        var other = await SendAsync("店,车,打这个,哪天到,备注\nSH001,沪A12348,13912345671,2026-07-17,x\n");
        await LookAsync();
        Assert.NotNull((await PreviewAsync(other)).Refusal);
    }

    [Fact]
    public async Task That_a_column_about_consent_be_left_unread_is_said_anew_for_each_file()
    {
        const string Asked = "dealer_code,plate,phone,expiry_date,短信拒收,颜色\n"
            + "SH001,沪A12345,13912345678,2026-07-15,否,红\n";
        var first = await SendAsync(Asked);
        await AnswerAsync(first, new ImportAnswers(new Dictionary<string, string>
        {
            ["短信拒收"] = "ignore",
            ["颜色"] = "ignore",
        }));
        await LookAsync();
        Assert.Equal(PreviewFate.Taken, await Previews.StartAsync(first, CancellationToken.None));

        var next = await SendAsync(Asked);
        await LookAsync();
        var preview = await PreviewAsync(next);
        Assert.Equal("颜色", Assert.Single(preview.Answers.Columns!).Key);
        Assert.Contains("短信拒收", preview.Refusal!.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_dealers_people_said_does_not_reach_others()
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 1));
        var dealer = await _engine.ScalarAsync<int>("SELECT id FROM dealer");
        var own = await SendAsync(Book, dealer);
        await AnswerAsync(own, new ImportAnswers(Said));
        await LookAsync();
        await Previews.StartAsync(own, CancellationToken.None);

        var same = await SendAsync(Book, dealer);
        await LookAsync();
        Assert.Null((await PreviewAsync(same)).Refusal);
        var others = await SendAsync(Book);
        await LookAsync();
        Assert.NotNull((await PreviewAsync(others)).Refusal);
    }

    [Fact]
    public async Task What_is_said_while_a_file_is_looked_at_counts_for_the_next_look()
    {
        var id = await SendAsync(Book);
        var held = await _engine.HoldAsync($"SELECT id FROM import_job WHERE id = {id} FOR UPDATE");
        var looking = Task.Run(LookAsync);
        await _engine.WaitingAsync(1);
        var answering = Task.Run(() => AnswerAsync(id, new ImportAnswers(Said)));
        await _engine.WaitingAsync(2);
        await held.DisposeAsync();
        await Task.WhenAll(looking, answering);
        while (await Previews.RunOnceAsync(CancellationToken.None))
            continue;
        Assert.Null((await PreviewAsync(id)).Refusal);
    }

    [Fact]
    public async Task What_is_said_to_another_silo_is_heard_where_the_file_lies()
    {
        var id = await SendAsync(Book);
        await LookAsync();
        await using var other = await _engine.StartAsync();
        var there = other.Part<Previews>();
        Assert.Equal(PreviewFate.Taken, await there.AnswerAsync(id, new ImportAnswers(Said), CancellationToken.None));
        Assert.False(await there.RunOnceAsync(CancellationToken.None));
        await LookAsync();
        Assert.Equal(PreviewFate.Taken, await there.StartAsync(id, CancellationToken.None));
        Assert.False(await other.Part<Imports>().RunOnceAsync(CancellationToken.None));
        Assert.True(await _engine.Part<Imports>().RunOnceAsync(CancellationToken.None));
        Assert.Equal(1L, await CountAsync("policy"));
    }

    [Fact]
    public async Task A_discarded_ledger_leaves_nothing_not_even_its_file()
    {
        var id = await SendAsync(Book);
        await LookAsync();
        Assert.Equal(PreviewFate.Taken, await Previews.DiscardAsync(id, CancellationToken.None));
        Assert.Equal((0L, 0L), (await CountAsync("import_job"), await CountAsync("import_preview")));
        Assert.Equal(PreviewFate.Unknown, await Previews.DiscardAsync(id, CancellationToken.None));
        await TidyAsync();
        Assert.Empty(_engine.Part<LedgerStore>().Waiting());
    }

    [Fact]
    public async Task A_preview_that_nobody_starts_goes_after_a_day()
    {
        await SendAsync(Book);
        var kept = await SendAsync(Book);
        await LookAsync();
        await LookAsync();
        await _engine.ExecuteAsync(
            $"UPDATE import_preview SET touched_at = now() - interval '25 hours' WHERE import_id < {kept}");
        await TidyAsync();
        Assert.Equal([kept], _engine.Part<LedgerStore>().Waiting());
        Assert.Equal(1L, await CountAsync("import_job"));
    }

    [Fact]
    public async Task A_file_that_makes_its_reading_throw_is_refused_and_the_next_is_looked_at()
    {
        var poison = await SendAsync(Book);
        var next = await SendAsync(EngineHost.Ledger("2026-07-15", 1));
        var loop = _engine.Part<PreviewLoop>();
        var file = _engine.Part<LedgerStore>().PathOf(poison);
        using (new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.None))
            Assert.True(await loop.RunOnceAsync(CancellationToken.None));
        Assert.Contains("unexpected fault", (await PreviewAsync(poison)).Refusal!.En, StringComparison.Ordinal);
        Assert.True(await loop.RunOnceAsync(CancellationToken.None));
        Assert.Null((await PreviewAsync(next)).Refusal);
        Assert.False(await loop.RunOnceAsync(CancellationToken.None));
    }

    [Fact]
    public async Task What_has_begun_takes_no_step_back()
    {
        var id = await SendAsync(EngineHost.Ledger("2026-07-15", 1));
        await LookAsync();
        await Previews.StartAsync(id, CancellationToken.None);
        Assert.Equal(PreviewFate.Started, await AnswerAsync(id, new ImportAnswers()));
        Assert.Equal(PreviewFate.Started, await Previews.DiscardAsync(id, CancellationToken.None));
        Assert.Equal(PreviewFate.Started, await Previews.StartAsync(id, CancellationToken.None));
    }

    [Fact]
    public async Task A_new_dealer_is_founded_when_the_sender_says_so()
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 1));
        var id = await SendAsync(EngineHost.Ledger("2026-07-15", 2, first: 5, dealer: "NEW1"));
        await LookAsync();
        var asked = await PreviewAsync(id);
        Assert.Equal(new UnknownDealer("NEW1", null, 2), Assert.Single(asked.UnknownDealers));
        Assert.Equal((0L, 2L), (asked.Counts.Added, asked.Counts.Rejected));

        await AnswerAsync(id, new ImportAnswers(FoundsDealers: true));
        await LookAsync();
        Assert.Equal((2L, 0L), ((await PreviewAsync(id)).Counts.Added, (await PreviewAsync(id)).Counts.Rejected));
        await Previews.StartAsync(id, CancellationToken.None);
        await _engine.Part<Imports>().RunOnceAsync(CancellationToken.None);
        Assert.Equal(2L, await _engine.ScalarAsync<long>(
            "SELECT count(*) FROM policy JOIN dealer ON dealer.id = dealer_id WHERE code = 'NEW1'"));
    }

    private async Task<long> SendAsync(string csv, params int[] dealers)
    {
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await _engine.Part<Imports>().AcceptAsync(
            body, new Arrival("book.csv", dealers.Length == 0 ? null : dealers, "test") { IsPreview = true },
            CancellationToken.None);
    }

    private async Task LookAsync() => Assert.True(await Previews.RunOnceAsync(CancellationToken.None));

    private async Task TidyAsync()
    {
        // A silo tidies when it begins.
        var fresh = new Previews(
            _engine.Part<Databases>(), _engine.Part<LedgerStore>(), _engine.Part<Surveyor>(),
            _engine.Part<ColumnMemories>(), TimeProvider.System, NullLogger<Previews>.Instance);
        Assert.False(await fresh.RunOnceAsync(CancellationToken.None));
    }

    private Task<PreviewFate> AnswerAsync(long id, ImportAnswers answers) =>
        Previews.AnswerAsync(id, answers, CancellationToken.None);

    private async Task<ImportPreview> PreviewAsync(long id) => JsonSerializer.Deserialize(
        await _engine.ScalarAsync<string>($"SELECT preview FROM import_preview WHERE import_id = {id}"),
        ViewsJson.Default.ImportPreview)!;

    private Task<string> StateAsync(long id) =>
        _engine.ScalarAsync<string>($"SELECT state FROM import_job WHERE id = {id}");

    private Task<long> CountAsync(string table) => _engine.ScalarAsync<long>($"SELECT count(*) FROM {table}");
}
