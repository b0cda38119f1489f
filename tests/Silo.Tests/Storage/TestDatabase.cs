using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Tests.Storage;

/// <summary>
/// A database of its own for a test class, cloned from the migrated template and dropped afterwards; use it
/// as <c>IClassFixture&lt;TestDatabase&gt;</c>.
/// </summary>
public class TestDatabase : IAsyncLifetime
{
    private Databases? _databases;

    public string ConnectionString { get; private set; } = "";

    internal Databases Databases =>
        _databases ?? throw new InvalidOperationException("The fixture has not started.");

    /// <summary>Name of the database to clone; null for the one with the whole schema.</summary>
    private protected virtual string? Template => null;

    public async Task InitializeAsync()
    {
        var direct = await TestCluster.CreateDatabaseAsync(Template);
        ConnectionString = new NpgsqlConnectionStringBuilder(direct) { Pooling = true }.ConnectionString;
        _databases = await Databases.OpenAsync(ConnectionString, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (_databases is not null)
            await _databases.DisposeAsync();
        await TestCluster.DropDatabaseAsync(ConnectionString);
    }
}

/// <summary>A database without any table, for tests of the schema's own making.</summary>
public sealed class EmptyTestDatabase : TestDatabase
{
    private protected override string? Template => "template1";
}
