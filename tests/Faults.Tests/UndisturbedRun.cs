using CampaignEngine.Silo.Tests.Storage;

namespace CampaignEngine.Faults.Tests;

/// <summary>What a campaign comes to undisturbed; every disturbed one must come to the same.</summary>
public sealed class UndisturbedRun : IAsyncLifetime
{
    public const int Policies = 120;

    private readonly TestDatabase _database = new();

    /// <summary>A folder for all files; open, since a private server may run as another user.</summary>
    internal string Folder { get; } = Directory.CreateTempSubdirectory("campaign-faults-").FullName;

    internal Order Order { get; private set; } = null!;

    internal Touches Touches { get; private set; } = null!;

    internal string TouchesFile => Path.Combine(Folder, "undisturbed", "touches.csv");

    public async Task InitializeAsync()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Folder, (UnixFileMode)Convert.ToInt32("755", 8));
        Order = new Order(Ledgers.Mixed(Folder, Policies), Ledgers.FirstDay);
        await _database.InitializeAsync();
        Touches = await SiloProcess.CompleteAsync(
            Order with { Postgres = _database.ConnectionString }, Path.Combine(Folder, "undisturbed"));
    }

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>All tests that compare with the undisturbed run.</summary>
[CollectionDefinition(Name)]
public sealed class Disturbed : ICollectionFixture<UndisturbedRun>
{
    public const string Name = "disturbed";
}
