using System.Text;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Reports;
using CampaignEngine.Silo.Reports.Jobs;
using CampaignEngine.Silo.Tests.Api;
using CampaignEngine.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace CampaignEngine.Silo.Tests.Reports.Jobs;

/// <summary>
/// Jobs from their claim to their end: <see cref="ReportMaker"/> under a <see cref="ReportLease"/>, driven by
/// <see cref="ReportLoop"/>.
/// </summary>
public sealed class ReportMakerTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task A_report_is_made_and_its_file_kept_in_parts()
    {
        var id = await AskAsync("ledger", "json");
        using var loop = new ReportLoop(Maker(), new SiloOptions(), NullLogger<ReportLoop>.Instance);
        Assert.True(await loop.RunOnceAsync(CancellationToken.None));
        Assert.Equal("done 1 1 续保台账 A01 2026-05.json", await StandingAsync(id));
        var file = (byte[])await host.World.ReadAsync(
            "SELECT bytes FROM report_part WHERE report_id = $1 AND no = 0", id);
        Assert.Contains("京A00001", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        Assert.Equal((long)file.Length, await host.World.ReadAsync("SELECT bytes FROM report_job WHERE id = $1", id));
        Assert.False(await Maker().RunOnceAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_report_whose_silo_died_is_made_by_another_and_one_that_is_held_is_not()
    {
        var id = await AskAsync("ledger", "csv");
        await LeaveAsync(id, epoch: 1, "1 hour");
        Assert.False(await Maker().RunOnceAsync(CancellationToken.None));
        await LeaveAsync(id, epoch: 1, "-1 second");
        Assert.True(await Maker().RunOnceAsync(CancellationToken.None));
        Assert.Equal("done 1 2 续保台账 A01 2026-05.csv", await StandingAsync(id));
    }

    [Fact]
    public async Task A_report_that_silos_die_of_is_given_up()
    {
        var id = await AskAsync("ledger", "csv");
        await LeaveAsync(id, ReportFaults.MostAttempts, "-1 second");
        Assert.True(await Maker().RunOnceAsync(CancellationToken.None));
        Assert.Equal($"failed 0 4 {ReportFaults.TooOften.En}", await StandingAsync(id));
    }

    [Fact]
    public async Task What_cannot_be_made_fails_with_what_to_do_and_what_passes_is_made_again()
    {
        var id = await AskAsync("no-such-kind", "csv");
        Assert.True(await Maker().RunOnceAsync(CancellationToken.None));
        Assert.Equal($"failed 0 1 {ReportFaults.Fault.En}", await StandingAsync(id));
        Assert.Null(ReportFaults.Of(new NpgsqlException("The connection broke.")));
        Assert.Equal(ReportFaults.TooLong, ReportFaults.Of(new PostgresException("", "", "", "57014")));
        Assert.Equal(ReportFaults.TooLong, ReportFaults.Of(new NpgsqlException("No answer.", new TimeoutException())));
    }

    [Fact]
    public async Task A_silo_that_lost_its_lease_stops_and_keeps_nothing()
    {
        var id = await AskAsync("ledger", "csv");
        var scope = new ReportScope([host.World.A.Id], new(2026, 5, 1), new(2026, 5, 31), null);
        var job = new ReportJob(id, "ledger", "csv", true, scope, 1, null);
        var clock = new FakeTimeProvider();
        var lease = new ReportLease(host.Databases, job, clock, NullLogger.Instance);
        var making = lease.DuringAsync(held => new TaskCompletionSource().Task.WaitAsync(held), CancellationToken.None);
        clock.Advance(ReportLease.Every);
        Assert.False(await making);
        await Maker().RunOnceAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_report_goes_with_its_file_when_its_time_is_over()
    {
        var id = await AskAsync("ledger", "csv");
        await Maker().RunOnceAsync(CancellationToken.None);
        await host.World.RunAsync("UPDATE report_job SET expires_at = now() - interval '1 second' WHERE id = $1", id);
        await Maker().RunOnceAsync(CancellationToken.None);
        Assert.Equal(0L, await host.World.ReadAsync("SELECT count(*) FROM report_part WHERE report_id = $1", id));
    }

    [Fact]
    public async Task Rows_are_counted_over_all_sheets()
    {
        var count = new ReportCount();
        Assert.Null(count.Of);
        var sheet = Sheets.Of([new ReportColumn("owner")], ["a"], ["b"]).Sheets[0];
        var document = count.Watch(new ReportDocument(ReportKinds.TitleOf("ledger"), [sheet, sheet]));
        foreach (var watched in document.Sheets)
            await foreach (var row in watched.Rows)
                Assert.NotNull(row.Cells);
        Assert.Equal((4, 4), (count.Rows, count.Of));
    }

    [Theory]
    [InlineData(ReportPeriod.Months, "2026-03-01", "2026-05-31", "A/1", "Renewal ledger A-1 2026-03_2026-05.xlsx")]
    [InlineData(ReportPeriod.Months, "2026-03-01", "2026-03-31", null, "Renewal ledger 2026-03.xlsx")]
    [InlineData(ReportPeriod.Day, "2026-03-02", "2026-03-02", null, "Renewal ledger 2026-03-02.xlsx")]
    internal void Files_are_called_by_kind_dealer_and_period(
        ReportPeriod period, string first, string last, string? dealer, string name)
    {
        var scope = new ReportScope(null, DateOnly.Parse(first, null), DateOnly.Parse(last, null), null);
        var job = new ReportJob(1, ReportKind.Ledger, "xlsx", false, scope, 1, dealer);
        Assert.Equal(name, job.FileName(ReportKinds.TitleOf(ReportKind.Ledger), period));
    }

    private ReportMaker Maker() => ActivatorUtilities.CreateInstance<ReportMaker>(host.Services);

    private async Task<long> AskAsync(string kind, string format) => (long)await host.World.ReadAsync(
        """
        INSERT INTO report_job (kind, format, language, dealers, dealer_id, first_day, last_day, key_id, created_by,
                                expires_at)
        VALUES ($1, $2, 'zh', ARRAY[$3], $3, '2026-05-01', '2026-05-31', 0, 'test', now() + interval '1 day')
        RETURNING id
        """, kind, format, host.World.A.Id);

    private Task LeaveAsync(long id, int epoch, string until) => host.World.RunAsync(
        "UPDATE report_job SET state = 'running', lease_epoch = $2, lease_until = now() + $3::interval WHERE id = $1",
        id, epoch, until);

    private async Task<string> StandingAsync(long id) => (string)await host.World.ReadAsync(
        """
        SELECT concat_ws(' ', state, rows_done, lease_epoch, coalesce(file_name, error_en))
        FROM report_job WHERE id = $1
        """, id);
}
