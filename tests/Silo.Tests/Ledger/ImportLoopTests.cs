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

    private async Task UploadAsync(string csv)
    {
        using var body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv));
        await _engine.Part<Imports>().AcceptAsync(body, "ledger.csv", null, "test", CancellationToken.None);
    }

    private Task<string> PlatesAsync() =>
        _engine.ScalarAsync<string>("SELECT string_agg(plate, ' ' ORDER BY plate) FROM policy");
}
