using CampaignEngine.Silo.Ledger;

namespace CampaignEngine.Silo.Tests.Ledger;

/// <summary>Which rows become terms, through <see cref="RowMatcher"/> and <see cref="EarlierRows"/>.</summary>
public sealed class RowMatcherTests : IAsyncLifetime
{
    private const string Header = "dealer_code,policy_no,plate,phone,expiry_date,premium\n";
    private const string Row = "SH001,P1,沪A00001,13900000001,2026-07-15,1\n";
    private const int BeyondAChunk = 2_500;
    private readonly EngineHost _engine = new();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync();
        await _engine.LaunchAsync();
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_correction_to_a_past_expiry_is_rejected_and_the_term_lives_on()
    {
        await _engine.ImportAsync(Header + Row);
        var id = await _engine.ImportAsync(Header + Row.Replace("2026-07-15", "2026-03-15", StringComparison.Ordinal));
        Assert.Equal("0 0 0 1", await CountsAsync(id));
        Assert.Equal("2 expiry_past", await RejectsAsync(id));
        Assert.Equal("scheduled", await _engine.ScalarAsync<string>("SELECT phase FROM policy_state"));
        Assert.Equal("0 0 1 0", await CountsAsync(await _engine.ImportAsync(Header + Row)));
    }

    [Fact]
    public async Task A_term_whose_own_date_has_passed_may_be_named_again()
    {
        await _engine.ImportAsync(Header + Row);
        await _engine.SetClockAsync("2026-07-17 12:00");
        Assert.Equal("0 0 1 0", await CountsAsync(await _engine.ImportAsync(Header + Row)));
    }

    [Fact]
    public async Task A_row_whose_term_was_corrected_and_has_ended_is_told_and_not_swallowed()
    {
        await _engine.ImportAsync(Header + Row);
        await _engine.ImportAsync(Header + Row.Replace("2026-07-15", "2026-05-15", StringComparison.Ordinal));
        await _engine.ExecuteAsync("UPDATE policy_state SET phase = 'lost'");
        for (var time = 0; time < 2; time++)
        {
            var id = await _engine.ImportAsync(Header + Row);
            Assert.Equal("0 0 0 1", await CountsAsync(id));
            Assert.Equal("2 term_known", await RejectsAsync(id));
        }
    }

    [Fact]
    public async Task A_contradicting_row_in_a_later_chunk_is_a_duplicate_and_the_same_file_again_changes_nothing()
    {
        var ledger = EngineHost.Ledger("2026-07-15", BeyondAChunk)
            + "SH001,沪A00007,13900000007,2026-07-20,1\nSH001,沪A00008,13900000008,2026-07-15,3000\n";
        var first = await _engine.ImportAsync(ledger);
        Assert.Equal($"{BeyondAChunk} 0 1 1", await CountsAsync(first));
        Assert.Equal($"{BeyondAChunk + 2} duplicate_row", await RejectsAsync(first));
        Assert.Contains("Line 8 ", await ReasonAsync(first), StringComparison.Ordinal);
        Assert.Equal($"0 0 {BeyondAChunk + 1} 1", await CountsAsync(await _engine.ImportAsync(ledger)));
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM policy WHERE premium = 1"));
    }

    [Fact]
    public async Task A_restart_does_not_forget_which_terms_the_import_has_changed()
    {
        await _engine.ImportAsync(Header + Row);
        var id = await UploadAsync(Header + Row.Replace(",1\n", ",2\n", StringComparison.Ordinal)
            + Row.Replace(",1\n", ",3\n", StringComparison.Ordinal));
        // Line 2 was merged and committed before the silo died.
        await _engine.ExecuteAsync(
            $"""
             UPDATE policy SET premium = 2, import_id = {id}, import_line = 2, facts_sha = NULL;
             UPDATE import_job SET state = 'running', last_line = 2, changed = 1 WHERE id = {id}
             """);
        await _engine.Part<Imports>().RunOnceAsync(CancellationToken.None);
        Assert.Equal("0 1 0 1", await CountsAsync(id));
        Assert.Equal(2m, await _engine.ScalarAsync<decimal>("SELECT premium FROM policy"));
    }

    [Fact]
    public async Task A_changed_term_notes_the_import_and_the_line_that_changed_it()
    {
        await _engine.ImportAsync(Header + Row);
        var id = await _engine.ImportAsync(Header + Row.Replace(",1\n", ",2\n", StringComparison.Ordinal));
        Assert.Equal(
            $"{id} 2", await _engine.ScalarAsync<string>("SELECT concat_ws(' ', import_id, import_line) FROM policy"));
    }

    [Fact]
    public async Task Rows_that_say_the_same_are_one_term_and_only_counted()
    {
        Assert.Equal("1 0 1 0", await CountsAsync(await _engine.ImportAsync(Header + Row + Row)));
        Assert.Equal("0 0 2 0", await CountsAsync(await _engine.ImportAsync(Header + Row + Row)));
    }

    [Fact]
    public async Task A_row_that_has_expired_does_not_take_a_good_row_of_its_car_with_it()
    {
        var past = Row.Replace("2026-07-15", "2026-03-15", StringComparison.Ordinal);
        var id = await _engine.ImportAsync(Header + past + Row);
        Assert.Equal("1 0 0 1", await CountsAsync(id));
        Assert.Equal("2 expiry_past", await RejectsAsync(id));
    }

    [Fact]
    public async Task An_ended_term_that_is_named_again_does_not_take_a_new_term_of_its_car_with_it()
    {
        var ended = Row.Replace("2026-07-15", "2026-05-15", StringComparison.Ordinal);
        await _engine.ImportAsync(Header + ended);
        await _engine.ExecuteAsync("UPDATE policy_state SET phase = 'lost'");
        Assert.Equal("1 0 1 0", await CountsAsync(await _engine.ImportAsync(Header + ended + Row)));
    }

    private async Task<long> UploadAsync(string csv)
    {
        using var body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv));
        return await _engine.Part<Imports>().AcceptAsync(
            body, new Arrival("ledger.csv", null, "test") { FoundsDealers = true }, CancellationToken.None);
    }

    private Task<string> CountsAsync(long id) => _engine.ScalarAsync<string>(
        $"SELECT concat_ws(' ', added, changed, unchanged, rejected) FROM import_job WHERE id = {id}");

    private Task<string> RejectsAsync(long id) => _engine.ScalarAsync<string>(
        $"SELECT string_agg(concat_ws(' ', line, code), ', ' ORDER BY line) FROM import_reject WHERE import_id = {id}");

    private Task<string> ReasonAsync(long id) =>
        _engine.ScalarAsync<string>($"SELECT reason_en FROM import_reject WHERE import_id = {id}");
}
