using CampaignEngine.Silo.Ledger;

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

    private Task<string> ToldAsync(long import) => _engine.ScalarAsync<string>(
        $"""
        SELECT concat_ws(' ', job.added, job.rejected, told.line, told.field, told.value, told.code)
        FROM import_job AS job LEFT JOIN import_reject AS told ON told.import_id = job.id
        WHERE job.id = {import}
        """);
}
