using System.Text;
using System.Text.Json;
using CampaignEngine.Silo.Ledger;
using CampaignEngine.Silo.Ledger.Preview;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Tests.Ledger;

/// <summary>A customer's term in the ledgers of two dealers, through <see cref="TermsElsewhere"/>.</summary>
public sealed class TermsElsewhereTests : IAsyncLifetime
{
    private const string Header = "dealer_code,vin,phone,expiry_date\n";
    private const string Here = "SH001,LSVAA49J132012345,13900000001,2026-07-15\n";
    private const string There = "SH009,LSVAA49J132012345,13900000001,2026-07-15\n";

    private readonly EngineHost _engine = new();

    public Task InitializeAsync() => _engine.InitializeAsync();

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task It_is_taken_and_whoever_may_see_both_is_told()
    {
        await _engine.LaunchAsync();
        await _engine.ImportAsync(Header + Here);
        var moved = await _engine.ImportAsync(Header + There);
        Assert.Equal("1 0 2 dealer_code SH009 live_elsewhere", await ToldAsync(moved));
        Assert.Contains("SH001", await _engine.ScalarAsync<string>(
            $"SELECT reason_zh FROM import_reject WHERE import_id = {moved}"), StringComparison.Ordinal);
        Assert.Equal("1 0", await ToldAsync(await _engine.ImportAsync(Header + There.Replace(
            "2026-07", "2027-07", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Who_may_not_see_the_other_dealer_learns_nothing_of_it()
    {
        await _engine.ImportAsync(Header + There.Replace(
            "LSVAA49J132012345", "LSVAM4187C2184847", StringComparison.Ordinal));
        await _engine.ImportAsync(Header + Here);
        var id = await _engine.ScalarAsync<int>("SELECT id FROM dealer WHERE code = 'SH009'");
        Assert.Equal("1 0", await ToldAsync(await _engine.ImportAsync(Header + There, [id])));
    }

    [Fact]
    public async Task Whoever_answers_for_both_takes_it_over_and_the_other_dealer_lets_go()
    {
        await _engine.LaunchAsync();
        await _engine.ImportAsync(Header + Here);
        var moved = await TakeOverAsync(Header + There);
        Assert.Equal("1 0 2 dealer_code SH009 taken_over", await ToldAsync(moved));
        Assert.Equal(
            "SH001 withdrawn, SH009 scheduled", await _engine.ScalarAsync<string>(
                """
                SELECT string_agg(concat(dealer.code, ' ', state.phase), ', ' ORDER BY dealer.code)
                FROM policy_state AS state JOIN dealer ON dealer.id = state.dealer_id
                """));
        Assert.Equal("0 0", await ToldAsync(await TakeOverAsync(Header + There)));
    }

    [Fact]
    public async Task A_file_that_brings_one_term_for_two_dealers_takes_it_from_neither()
    {
        await _engine.LaunchAsync();
        await TakeOverAsync(Header + Here + There);
        Assert.Equal(2, await _engine.ScalarAsync<long>("SELECT count(*) FROM policy_state WHERE phase = 'scheduled'"));
        Assert.Equal(2, await _engine.ScalarAsync<long>(
            "SELECT count(*) FROM import_reject WHERE code = 'live_elsewhere'"));
    }

    [Fact]
    public async Task A_preview_tells_it_before_anything_is_stored()
    {
        await _engine.ImportAsync(Header + Here);
        await SendAsync(Header + There);
        var preview = await LookAsync();
        Assert.Equal(("live_elsewhere", 1L), (Assert.Single(preview.Reasons).Code, preview.Counts.Noted));
    }

    // As a person does who looks, says it and starts the import.
    private async Task<long> TakeOverAsync(string csv)
    {
        var id = await SendAsync(csv);
        await LookAsync();
        await Previews.AnswerAsync(id, new ImportAnswers(TakesOver: true), CancellationToken.None);
        await LookAsync();
        Assert.Equal(PreviewFate.Taken, await Previews.StartAsync(id, CancellationToken.None));
        await _engine.Part<Imports>().RunOnceAsync(CancellationToken.None);
        await _engine.DeliverLettersAsync();
        return id;
    }

    private Previews Previews => _engine.Part<Previews>();

    private async Task<long> SendAsync(string csv)
    {
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await _engine.Part<Imports>().AcceptAsync(
            body, new Arrival("moved.csv", null, "test") { IsPreview = true, FoundsDealers = true },
            CancellationToken.None);
    }

    private async Task<ImportPreview> LookAsync()
    {
        Assert.True(await Previews.RunOnceAsync(CancellationToken.None));
        return JsonSerializer.Deserialize(
            await _engine.ScalarAsync<string>("SELECT preview FROM import_preview ORDER BY import_id DESC LIMIT 1"),
            ViewsJson.Default.ImportPreview)!;
    }

    private Task<string> ToldAsync(long import) => _engine.ScalarAsync<string>(
        $"""
        SELECT concat_ws(' ', job.added, job.rejected, told.line, told.field, told.value, told.code)
        FROM import_job AS job LEFT JOIN import_reject AS told ON told.import_id = job.id
        WHERE job.id = {import}
        """);
}
