using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Api;
using CampaignEngine.Silo.Api.Playbooks;
using CampaignEngine.Silo.Campaigns;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Ledger;
using CampaignEngine.Silo.Metrics;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Rehearsal;
using CampaignEngine.Silo.Rehearsal.World;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Startup;
using CampaignEngine.Silo.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Hosting;

namespace CampaignEngine.Bench;

/// <summary>
/// An Orleans silo on one database, with every stage and the cluster of production, but without the loops that would
/// send, fold and import beside a measurement.
/// </summary>
internal sealed class BenchSilo : IAsyncDisposable
{
    private static readonly CallLimitOptions Unlimited = new(CallsPerSecond: 1_000_000, Burst: 1_000_000);

    private readonly Databases _databases;
    private readonly WebApplication _app;
    private readonly IDisposable? _port;

    private BenchSilo(Databases databases, WebApplication app, IDisposable? port) =>
        (_databases, _app, _port) = (databases, app, port);

    /// <summary>A silo's own defaults: its alarms ring by themselves.</summary>
    public static SiloOptions Ringing { get; } = new();

    /// <summary>No alarm rings: what is prepared or imported stays as it is.</summary>
    public static SiloOptions Silent { get; } = new() { IsRehearsal = true };

    public Databases Databases => _databases;

    /// <summary>Where a silo that serves answers.</summary>
    public Uri Address => new(_app.Urls.First());

    public T Part<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Starts a silo and comes back when it belongs to its cluster.</summary>
    /// <param name="connectionString">The database, migrated if it must be.</param>
    /// <param name="options">Whether its alarms ring.</param>
    /// <param name="folder">Where uploaded ledgers are kept.</param>
    /// <param name="stop">Gives up.</param>
    /// <param name="add">Adds what only one bench needs.</param>
    /// <param name="serves">Whether its interface answers, without limits of calls, and deltas are folded.</param>
    public static async Task<BenchSilo> StartAsync(
        string connectionString, SiloOptions options, string folder, CancellationToken stop,
        Action<ISiloBuilder>? add = null, bool serves = false)
    {
        await new Migrator(connectionString, TimeProvider.System).MigrateAsync(stop);
        var databases = await Databases.OpenAsync(connectionString, stop);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .SetMinimumLevel(LogLevel.Error);
        var port = await builder.JoinAsync(databases, stop);
        builder.UseOrleans(silo =>
        {
            silo.AddAlarms();
            add?.Invoke(silo);
        });
        builder.Services.AddStages(databases, options)
            .AddSingleton(RehearsalPace.Max).AddSingleton(new LedgerStore(folder))
            .AddSingleton<ISmsGateway>(new RehearsalGateway(null))
            .AddSingleton<Secrets>().AddSingleton<PlaybookShelf>().AddSingleton<Seeds>();
        if (serves)
            builder.Services.AddPorts().AddApi(new ApiOptions(["bench"], Unlimited)).AddHostedService<FoldLoop>();
        var app = builder.Build();
        if (serves)
            app.MapApi();
        await app.StartAsync(stop);
        return new BenchSilo(databases, app, port);
    }

    /// <summary>Seeds an empty database, sets its clock and launches a campaign for everybody.</summary>
    public async Task PrepareAsync(string clock, CancellationToken stop)
    {
        await Part<Seeds>().EnsureAsync(stop);
        await SetClockAsync(clock, stop);
        await Part<Partitions>().EnsureAsync(DateTimeOffset.Parse(clock), stop);
        var playbook = (await Part<PlaybookShelf>().FindAsync("bdc-90", null, stop))!.Id;
        var draft = new Campaign(CampaignPhase.Draft, "bench", playbook, Audience.Everybody);
        var campaign = (await Part<CampaignCalls>().DraftAsync(draft, "bench", stop))!.Value;
        await Part<CampaignCalls>().DecideAsync(campaign, new CampaignMessage.LaunchAsked(), stop);
        while (await Part<CampaignOrders>().RunOnceAsync(stop))
            continue;
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
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await _databases.DisposeAsync();
        _port?.Dispose();
    }
}
