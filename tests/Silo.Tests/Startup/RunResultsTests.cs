using CampaignEngine.Silo.Startup;

namespace CampaignEngine.Silo.Tests.Startup;

public sealed class RunResultsTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();

    private RunResults Results => _engine.Part<RunResults>();

    public Task InitializeAsync() => _engine.InitializeAsync();

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_note_about_the_file_stands_apart_and_takes_no_place_of_a_rejected_row()
    {
        var report = await Results.ReportAsync(await ImportBadRowsAsync(6), CancellationToken.None);
        Assert.Equal(
            ["line/行 2", "line/行 3", "line/行 4", "line/行 5", "line/行 6"],
            report.FirstRejects.Select(reject => string.Join(' ', reject.Split(' ')[..2])));
    }

    [Fact]
    public async Task A_report_tells_what_was_not_read_in_both_languages()
    {
        var report = await Results.ReportAsync(await ImportBadRowsAsync(1), CancellationToken.None);
        Assert.Equal(1, report.Counts.Rejected);
        var note = Assert.Single(report.Notes);
        Assert.Contains("were not read: colour.", note, StringComparison.Ordinal);
        Assert.Contains(" / 以下列无法识别", note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Touches_that_were_passed_over_are_not_made()
    {
        await _engine.LaunchAsync();
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 3));
        await _engine.FoldAsync();
        Assert.Equal(0, await Results.MadeAsync("spring", CancellationToken.None));

        await _engine.WakeForFirstTextAsync();
        while (await _engine.Outbox.RunOnceAsync(CancellationToken.None) > 0)
            continue;
        await _engine.FoldAsync();

        var summary = await Results.SummaryAsync("spring", TimeSpan.FromSeconds(2), CancellationToken.None);
        Assert.Equal(3, await Results.MadeAsync("spring", CancellationToken.None));
        Assert.Equal(1.5, summary.TouchesPerSecond);
    }

    private Task<long> ImportBadRowsAsync(int count) => _engine.ImportAsync(
        "dealer_code,plate,phone,expiry_date,colour\n" + string.Concat(Enumerable.Range(1, count)
            .Select(n => $"SH001,沪A{n:00000},139{n:00000000},soon,red\n")));
}
