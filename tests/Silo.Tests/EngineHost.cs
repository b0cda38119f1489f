using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Api.Playbooks;
using CampaignEngine.Silo.Campaigns;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Hosting.Cluster;
using CampaignEngine.Silo.Ledger;
using CampaignEngine.Silo.Metrics;
using CampaignEngine.Silo.Outbox;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Rehearsal;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Startup;
using CampaignEngine.Silo.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.TestingHost;
using SiloMessagingOptions = Orleans.Configuration.SiloMessagingOptions;

namespace CampaignEngine.Silo.Tests;

/// <summary>The stages of a silo on a real database, driven step by step; time is what the test says.</summary>
public sealed class EngineHost : IAsyncLifetime
{
    // A grain that leaves waits half as long for those who listen to it.
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(10);

    private readonly TestDatabase _database = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("engine-").FullName;
    private EngineSilo? _silo;

    internal ScriptedGateway Gateway { get; } = new();

    internal AlarmDeliveries Alarms => Part<AlarmDeliveries>();

    internal OutboxDoor Outbox => Part<OutboxDoor>();

    internal PolicyCalls Policies => Part<PolicyCalls>();

    /// <summary>Its database, for rows that no stage writes.</summary>
    internal TestDatabase Database => _database;

    /// <summary>Knobs of its silos; a test's own where it cannot wait as long as people do.</summary>
    internal SiloOptions Options { get; init; } = new();

    /// <summary>What happens to its database before a silo opens it.</summary>
    internal Func<TestDatabase, Task> Prepare { get; init; } = _ => Task.CompletedTask;

    public string ConnectionString => _database.ConnectionString;

    internal T Part<T>() where T : notnull => _silo!.Part<T>();

    internal Orleans.IGrainFactory Grains => _silo!.Grains;

    /// <summary>A part made anew, with some of what it stands on replaced.</summary>
    internal T Create<T>(params object[] replaced) =>
        ActivatorUtilities.CreateInstance<T>(Part<IServiceProvider>(), replaced);

    /// <summary>An engine on the first of April 2026, without campaigns and terms.</summary>
    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        await Prepare(_database);
        _silo = await StartAsync(hasWindows: false);
        await Part<Seeds>().EnsureAsync(CancellationToken.None);
        await SetClockAsync("2026-04-01 00:00");
    }

    /// <summary>The engine with a campaign for everybody and the terms of a ledger.</summary>
    public async Task InitializeAsync(string ledger)
    {
        await InitializeAsync();
        await LaunchAsync();
        await ImportAsync(ledger);
    }

    public async Task DisposeAsync()
    {
        await _silo!.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>
    /// A cluster of its own on this database. Two of them know nothing of each other: every grain may be active twice.
    /// </summary>
    internal async Task<EngineSilo> StartAsync(
        string responses = "none", string pace = "max", bool hasWindows = true, short silos = 1,
        int bulkChunk = 2_000, SiloOptions? options = null)
    {
        options ??= Options with { IsRehearsal = true, HasWindows = hasWindows, BulkChunk = bulkChunk };
        var builder = new InProcessTestClusterBuilder(silos);
        // One name for all clusters of this database, under which their grains keep what they remember.
        builder.Options.ServiceId = nameof(EngineHost);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddAlarms();
            silo.AddActivityPropagation();
            silo.Configure<SiloMessagingOptions>(calls => calls.ResponseTimeout = LongestCall);
            silo.AddGrainStorage(_database.Databases.Grains);
            Add(silo.Services, responses, pace, options);
        });
        builder.ConfigureClient(client => client.Services.AddGrainSerialization());
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new EngineSilo(cluster);
    }

    private void Add(IServiceCollection services, string responses, string pace, SiloOptions options) => services
        .AddGrainSerialization().AddStages(_database.Databases, options)
        .AddSingleton(RehearsalPace.Parse(pace)!)
        .AddSingleton(new LedgerStore(Path.Combine(_folder, Guid.NewGuid().ToString("N"))))
        .AddSingleton<ISmsGateway>(parts => responses == "none"
            ? Gateway
            : new Silo.Rehearsal.World.RehearsalGateway(parts.GetRequiredService<Silo.Rehearsal.World.AnswerBook>()))
        .AddSingleton<Secrets>().AddSingleton<PlaybookShelf>().AddSingleton<Seeds>()
        .AddSingleton<RunResults>().AddSingleton<TouchesFile>();

    /// <summary>Sets the clock to a Shanghai time such as <c>2026-04-16 12:00</c>.</summary>
    public Task SetClockAsync(string local, string responses = "none") => ExecuteAsync(
        $"""
         INSERT INTO rehearsal_clock (now, started_at, responses)
         VALUES ('{local}+08', '{local}+08', '{responses}')
         ON CONFLICT (only_row) DO UPDATE SET now = excluded.now,
                                                  responses = excluded.responses
         """);

    /// <summary>Drafts and launches a campaign for everybody.</summary>
    public async Task<long> LaunchAsync(string name = "spring", string playbook = "bdc-90", Audience? audience = null)
    {
        var version = await Part<PlaybookShelf>().FindAsync(playbook, null, CancellationToken.None);
        var draft = new Campaign(CampaignPhase.Draft, name, version!.Id, audience ?? Audience.Everybody);
        var id = (await Part<CampaignCalls>().DraftAsync(draft, "test", CancellationToken.None))!.Value;
        await Part<CampaignCalls>().DecideAsync(id, new CampaignMessage.LaunchAsked(), CancellationToken.None);
        await RunOrdersAsync();
        return id;
    }

    public async Task RunOrdersAsync()
    {
        while (await Part<CampaignOrders>().RunOnceAsync(CancellationToken.None))
            continue;
        await DeliverLettersAsync();
    }

    /// <summary>Imports a ledger given as text and returns the import's id.</summary>
    public async Task<long> ImportAsync(string csv, int[]? dealers = null, string? book = null)
    {
        using var body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv));
        var id = await Part<Imports>().AcceptAsync(
            body, new Arrival("ledger.csv", dealers, "test") { FoundsDealers = true, Book = book },
            CancellationToken.None);
        await Part<Imports>().RunOnceAsync(CancellationToken.None);
        await DeliverLettersAsync();
        return id;
    }

    /// <summary>A ledger of terms with the same expiry, plates and phones made from their numbers.</summary>
    public static string Ledger(string expiry, int count, int first = 1, string dealer = "SH001") =>
        "dealer_code,plate,phone,expiry_date,premium\n" + string.Concat(Enumerable.Range(first, count)
            .Select(n => $"{dealer},沪A{n:00000},139{n:00000000},{expiry},3000\n"));

    /// <summary>Lets the first text of terms that expire on 15 July 2026 fall due, shortly before it is late.</summary>
    public async Task WakeForFirstTextAsync()
    {
        await SetClockAsync("2026-04-16 19:45");
        await WakeAllAsync();
    }

    /// <summary>Runs due alarms until none is left.</summary>
    public async Task WakeAllAsync()
    {
        while (await Alarms.RunOnceAsync(CancellationToken.None) > 0)
            continue;
    }

    /// <summary>Brings policies their letters and wakes none.</summary>
    public async Task DeliverLettersAsync()
    {
        var buckets = Part<OwnedBuckets>().Current;
        while (await Part<AlarmReads>().DueAsync(buckets, 1000, CancellationToken.None) is { Letters.Count: > 0 } found)
            await Alarms.DeliverAsync(found with { Alarms = [] }, new HashSet<long>());
    }

    /// <summary>Lets every grain forget what it knows, so that what a test has written into its rows counts.</summary>
    public Task ForgetAsync() => _silo!.Grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);

    public async Task FoldAsync()
    {
        while (await Part<FoldDoor>().RunOnceAsync(CancellationToken.None) > 0)
            continue;
    }

    /// <summary>Totals equal what policies and touches say, and every planned touch is accounted for.</summary>
    public async Task AssertTotalsAsync()
    {
        await FoldAsync();
        Assert.Empty(await Part<TotalsCheck>().FindAsync(CancellationToken.None));
        Assert.Empty(await Part<TotalsCheck>().RecountAsync(CancellationToken.None));
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var command = _database.Databases.Api.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = _database.Databases.Api.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}

/// <summary>Silos on an engine's database, most often one.</summary>
internal sealed class EngineSilo(InProcessTestCluster cluster) : IAsyncDisposable
{
    /// <summary>All of it.</summary>
    public InProcessTestCluster Cluster => cluster;

    /// <summary>Its grains.</summary>
    public Orleans.IGrainFactory Grains => cluster.Client;

    /// <summary>A part of one of them.</summary>
    public T Part<T>(int silo = 0) where T : notnull =>
        cluster.Silos[silo].ServiceProvider.GetRequiredService<T>();

    /// <summary>Stops one of them as an operator would.</summary>
    public Task StopAsync(int silo) => cluster.StopSiloAsync(cluster.Silos[silo]);

    /// <summary>Ends one of its silos as if it had died.</summary>
    public Task KillAsync(int silo) => cluster.KillSiloAsync(cluster.Silos[silo]);

    /// <summary>Which of its silos an active grain lives on.</summary>
    public async Task<int> PlaceOfAsync(Orleans.Runtime.IAddressable grain)
    {
        var place = await Grains.GetGrain<IManagementGrain>(0).GetActivationAddress(grain);
        return cluster.Silos.ToList().FindIndex(silo => silo.SiloAddress.Equals(place));
    }

    /// <summary>Moves an active grain to another of its two silos; one that stays would be waited for.</summary>
    public async Task MoveAsync(Orleans.Runtime.IAddressable grain) =>
        await cluster.MigrateAsync(grain, cluster.Silos[1 - await PlaceOfAsync(grain)].SiloAddress);

    public ValueTask DisposeAsync() => cluster.DisposeAsync();
}
