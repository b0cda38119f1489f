namespace CampaignEngine.Silo.Tests.Ledger.Books;

/// <summary>An engine that takes files of one book, and what became of them.</summary>
/// <param name="book">The book.</param>
internal sealed class BookHost(string book) : IAsyncLifetime
{
    /// <summary>The engine.</summary>
    public EngineHost Engine { get; } = new();

    public Task InitializeAsync() => Engine.InitializeAsync();

    public Task DisposeAsync() => Engine.DisposeAsync();

    /// <summary>Imports a file and tells what became of its rows.</summary>
    public async Task<string> SendAsync(string csv, int[]? dealers = null) =>
        await CountsAsync(await Engine.ImportAsync(csv, dealers, book));

    /// <summary>What became of the rows of the last import.</summary>
    public Task<List<string>> RejectsAsync() => ListAsync(
        "SELECT concat_ws(' ', line, field, value, code) FROM import_reject "
            + "WHERE line > 0 AND import_id = (SELECT max(id) FROM import_job) ORDER BY line, field");

    /// <summary>The first column of some rows, as text.</summary>
    public async Task<List<string>> ListAsync(string sql) =>
        [.. await Engine.ScalarAsync<string[]>($"SELECT array(SELECT x::text FROM ({sql}) AS t (x))")];

    private Task<string> CountsAsync(long id) => Engine.ScalarAsync<string>(
        "SELECT concat(added, ' added ', changed, ' changed ', unchanged, ' unchanged ', rejected, ' rejected') "
            + $"FROM import_job WHERE id = {id}");
}
