using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.Api.Playbooks;
using CampaignEngine.Silo.Campaigns;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Ledger;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Rehearsal;
using CampaignEngine.Silo.Rehearsal.World;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Startup;
using CampaignEngine.Silo.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CampaignEngine.Bench;

/// <summary>The stages of a silo on one database, without the loops that would drive them.</summary>
internal sealed class BenchSilo : IAsyncDisposable
{
    private readonly Databases _databases;
    private readonly ServiceProvider _parts;

    private BenchSilo(Databases databases, string folder)
    {
        _databases = databases;
        _parts = new ServiceCollection().AddLogging(log => log.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning))
            .AddStages(databases, Options)
            .AddSingleton(RehearsalPace.Max).AddSingleton(new LedgerStore(folder))
            .AddSingleton<ISmsGateway>(new RehearsalGateway(databases, answers: false))
            .AddSingleton<Secrets>().AddSingleton<PlaybookShelf>().AddSingleton<Seeds>()
            .BuildServiceProvider();
    }

    /// <summary>A silo's own defaults.</summary>
    public static SiloOptions Options { get; } = new();

    public Databases Databases => _databases;

    public T Part<T>() where T : notnull => _parts.GetRequiredService<T>();

    public static async Task<BenchSilo> OpenAsync(
        BenchServer server, string database, string folder, CancellationToken stop) =>
        new(await Databases.OpenAsync(server.ConnectionTo(database), stop), folder);

    /// <summary>Migrates an empty database, seeds it, sets its clock and launches a campaign for everybody.</summary>
    /// <returns>The campaign and its playbook.</returns>
    public async Task<(long Campaign, int Playbook)> PrepareAsync(
        string connectionString, string clock, CancellationToken stop)
    {
        await new Migrator(connectionString, TimeProvider.System).MigrateAsync(stop);
        await Part<Seeds>().EnsureAsync(stop);
        await SetClockAsync(clock, stop);
        await Part<Partitions>().EnsureAsync(DateTimeOffset.Parse(clock), stop);
        var playbook = (await Part<PlaybookShelf>().FindAsync("bdc-90", null, stop))!.Id;
        var draft = new Campaign(CampaignPhase.Draft, "bench", playbook, Audience.Everybody);
        var campaign = (await Part<CampaignGrains>().DraftAsync(draft, "bench", stop))!.Value;
        await Part<CampaignGrains>().DecideAsync(campaign, new CampaignMessage.LaunchAsked(), stop);
        while (await Part<BulkOrders>().RunOnceAsync(stop))
            continue;
        return (campaign, playbook);
    }

    /// <summary>Sets the business clock to an instant such as <c>2026-04-01 12:00+08</c>.</summary>
    public async Task SetClockAsync(string instant, CancellationToken stop)
    {
        await using var command = _databases.Bulk.CreateCommand(
            $"""
             INSERT INTO rehearsal_clock (now, started_at, responses) VALUES ('{instant}', '{instant}', 'none')
             ON CONFLICT (only_row) DO UPDATE SET now = excluded.now
             """);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _parts.DisposeAsync();
        await _databases.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
    }
}
