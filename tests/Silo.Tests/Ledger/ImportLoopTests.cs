using CampaignEngine.Silo.Ledger;

namespace CampaignEngine.Silo.Tests.Ledger;

public sealed class ImportLoopTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();

    public Task InitializeAsync() => _engine.InitializeAsync();

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Uploaded_ledgers_are_merged_one_by_one_oldest_first()
    {
        await UploadAsync(EngineHost.Ledger("2026-07-15", 1));
        await UploadAsync(EngineHost.Ledger("2026-07-15", 1, first: 2));
        var loop = _engine.Part<ImportLoop>();

        Assert.True(await loop.RunOnceAsync(CancellationToken.None));
        Assert.Equal("沪A00001", await PlatesAsync());
        Assert.True(await loop.RunOnceAsync(CancellationToken.None));
        Assert.Equal("沪A00001 沪A00002", await PlatesAsync());
        Assert.False(await loop.RunOnceAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_file_that_makes_its_reading_throw_fails_and_the_next_import_goes_on()
    {
        var poison = await UploadAsync(EngineHost.Ledger("2026-07-15", 1));
        await UploadAsync(EngineHost.Ledger("2026-07-15", 1, first: 2));
        var file = _engine.Part<LedgerStore>().PathOf(poison);
        var loop = _engine.Part<ImportLoop>();

        // A silo was killed over the same fault before: its job still runs.
        await _engine.ExecuteAsync($"UPDATE import_job SET state = 'running' WHERE id = {poison}");
        using (new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.None))
            Assert.True(await loop.RunOnceAsync(CancellationToken.None));
        Assert.Equal("failed", await _engine.ScalarAsync<string>($"SELECT state FROM import_job WHERE id = {poison}"));
        Assert.Contains("unexpected fault", await _engine.ScalarAsync<string>(
            $"SELECT error_en || error_zh FROM import_job WHERE id = {poison}"), StringComparison.Ordinal);
        Assert.True(await loop.RunOnceAsync(CancellationToken.None));
        Assert.Equal("沪A00002", await PlatesAsync());
    }

    private async Task<long> UploadAsync(string csv)
    {
        using var body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv));
        return await _engine.Part<Imports>().AcceptAsync(
            body, new Arrival("ledger.csv", null, "test") { FoundsDealers = true }, CancellationToken.None);
    }

    private Task<string> PlatesAsync() =>
        _engine.ScalarAsync<string>("SELECT string_agg(plate, ' ' ORDER BY plate) FROM policy");
}
