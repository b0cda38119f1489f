using CampaignEngine.Grains.Ports;
using Npgsql;
using Orleans.Configuration;
using Orleans.Dashboard;
using Orleans.Hosting;

namespace CampaignEngine.Silo.Hosting.Cluster;

/// <summary>Makes this process a silo of the cluster that its database names.</summary>
internal static class ClusterModule
{
    /// <summary>The storage in which a grain keeps what only it reads.</summary>
    public const string GrainStorage = GrainMemory.Storage;

    // Names whose states these are; it moves with the database to another server.
    private const string Engine = "campaign-engine";

    private const string Npgsql = "Npgsql";

    // Orleans' page counts whether anybody looks or not.
    private static readonly TimeSpan CountersEvery = TimeSpan.FromSeconds(5);

    /// <summary>Adds the silo; it starts before whatever is added later and stops after it.</summary>
    public static void AddCluster(
        this WebApplicationBuilder builder, ClusterPlace place, ClusterSettings settings)
    {
        builder.Services.AddSingleton<ClusterStanding>().AddGrainSerialization();
        builder.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(
                cluster => (cluster.ClusterId, cluster.ServiceId) = (place.Name, Engine));
            silo.AddEndpoint(place.Endpoint).AddTables(place)
                .AddWatch(settings).AddDirectory().AddMemory(settings);
            silo.AddActivityPropagation();
            silo.AddDashboard(page =>
            {
                // A stream of log lines would go on after its reader's key is revoked.
                page.HideTrace = true;
                page.CounterUpdateIntervalMs = (int)CountersEvery.TotalMilliseconds;
            });
            if (place.Certificate is { } certificate)
                silo.UseTls(certificate.Apply);
        });
    }

    /// <summary>Adds the storage in which a grain keeps what only it reads.</summary>
    public static ISiloBuilder AddGrainStorage(this ISiloBuilder silo, NpgsqlDataSource pool) => silo
        .AddAdoNetGrainStorage(GrainStorage, options =>
        {
            (options.Invariant, options.DataSource) = (Npgsql, pool);
            options.HashPicker = new GrainStateHash();
            options.GrainStorageSerializer = new GrainStateJson();
        });

    private static ISiloBuilder AddEndpoint(this ISiloBuilder silo, SiloEndpoint endpoint) => silo
        .Configure<Orleans.Configuration.SiloOptions>(
            options => options.SiloName = $"{Environment.MachineName}:{endpoint.Port}")
        .Configure<EndpointOptions>(options =>
        {
            (options.AdvertisedIPAddress, options.SiloPort) = (endpoint.Address, endpoint.Port);
            options.SiloListeningEndpoint = endpoint.Listening(endpoint.Port);
            options.GatewayPort = endpoint.GatewayPort;
            if (endpoint.GatewayPort != 0)
                options.GatewayListeningEndpoint = endpoint.Listening(endpoint.GatewayPort);
        });

    private static ISiloBuilder AddTables(this ISiloBuilder silo, ClusterPlace place) => silo
        .UseAdoNetClustering(options => (options.Invariant, options.DataSource) = (Npgsql, place.Membership))
        .AddGrainStorage(place.Grains);

    private static ISiloBuilder AddWatch(this ISiloBuilder silo, ClusterSettings settings) => silo
        .Configure<ClusterMembershipOptions>(options =>
        {
            options.ProbeTimeout = settings.ProbeTimeout;
            options.MinProbeTimeout = settings.MinProbeTimeout;
            options.MaxProbeTimeout = settings.MaxProbeTimeout;
            options.NumMissedProbesLimit = settings.MissedProbes;
            options.IAmAliveTablePublishTimeout = settings.SignOfLife;
            options.NumMissedTableIAmAliveLimit = settings.MissedSigns;
            options.TableRefreshTimeout = settings.TableRefresh;
            options.MaxJoinAttemptTime = settings.JoinPatience;
        });

    // The default directory throws most activations of the living away when one silo dies; this one keeps
    // them, and it may hand a dead silo's grains out at once: two activations of a policy cannot both commit
    // a turn.
    private static ISiloBuilder AddDirectory(this ISiloBuilder silo)
    {
#pragma warning disable ORLEANSEXP003 // Experimental: chosen for what it was measured to do.
        silo.AddDistributedGrainDirectory();
#pragma warning restore ORLEANSEXP003
        return silo.Configure<GrainDirectoryOptions>(options => options.RangeLeaseDuration = TimeSpan.Zero);
    }

    private static ISiloBuilder AddMemory(this ISiloBuilder silo, ClusterSettings settings)
    {
        silo.Services.AddHostedService<MemoryReturn>();
        return silo.Configure<GrainCollectionOptions>(options =>
        {
            (options.CollectionAge, options.CollectionQuantum) = (settings.IdleGrain, settings.IdleSweep);
            options.DeactivationTimeout = settings.Farewell;
            options.EnableActivationSheddingOnMemoryPressure = true;
            options.MemoryUsageLimitPercentage = settings.MemoryLimit;
            options.MemoryUsageTargetPercentage = settings.MemoryTarget;
        });
    }
}

/// <summary>What a silo joins, and how it is reached.</summary>
/// <param name="Name">The cluster's name, the same for all its silos.</param>
/// <param name="Membership">Where it is kept who belongs to it.</param>
/// <param name="Grains">Where grains keep their memory.</param>
/// <param name="Endpoint">Where other silos reach this one.</param>
/// <param name="Certificate">Proves to other silos that this one belongs to them; null to speak in the open.</param>
internal sealed record ClusterPlace(
    string Name, NpgsqlDataSource Membership, NpgsqlDataSource Grains, SiloEndpoint Endpoint,
    SiloCertificate? Certificate);
