using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Api;
using CampaignEngine.Silo.Api.Cluster;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Hosting.Cluster;
using CampaignEngine.Silo.Improvement;
using CampaignEngine.Silo.Ledger;
using CampaignEngine.Silo.Ledger.Preview;
using CampaignEngine.Silo.Metrics;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Rehearsal;
using CampaignEngine.Silo.Rehearsal.World;
using CampaignEngine.Silo.Replies;
using CampaignEngine.Silo.Reports.Jobs;
using CampaignEngine.Silo.Reports.Schedule;
using CampaignEngine.Silo.Security;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Orleans.Hosting;

namespace CampaignEngine.Silo.Startup;

/// <summary>A running silo: its stages, its API and the dashboard's files behind one address.</summary>
internal sealed class SiloHost : IAsyncDisposable
{
    // One after the other: calls in hand end, loops finish their batch (a gateway may take seconds to answer it),
    // grains leave, what they decided is committed, the others hear that this silo goes.
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(30);

    // Nobody's provider is at the other end, and a window may hold thousands.
    private const int WindowsOutboxBatch = 1000;

    // Takes the time since the machine's start for a stall, once at each start.
    private const string Watchdog = "Orleans.Runtime.Watchdog";

    private readonly WebApplication _app;
    private readonly HeldPort? _port;

    private SiloHost(WebApplication app, HeldPort? port) => (_app, _port) = (app, port);

    /// <summary>Where page and API answer.</summary>
    public string Address => ListenPoint.Link(
        _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>One of its parts.</summary>
    public T Part<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Runs until the process is asked to stop.</summary>
    public Task WaitAsync(CancellationToken stop) => _app.WaitForShutdownAsync(stop);

    /// <summary>Counts everything that has happened so far and is not yet in the totals.</summary>
    public async Task FoldAsync(CancellationToken stop)
    {
        while (await Part<FoldDoor>().RunOnceAsync(stop) > 0)
            continue;
    }

    /// <summary>
    /// Starts a silo that a rehearsal drives; at real time its own loops do. At full pace nobody waits for the reports
    /// of a day: none is scheduled.
    /// </summary>
    public static Task<SiloHost> StartRehearsalAsync(
        SiloDatabase database, RunOptions run, string directory, CancellationToken stop)
    {
        var options = run.Pace is null
            ? new SiloOptions()
            : new SiloOptions { IsRehearsal = true, HasWindows = true, OutboxBatch = WindowsOutboxBatch };
        var gateway = GatewaySettings.Read();
        GatewaySettings.RefuseReal(gateway);
        var place = new Place(database, directory, new ListenPoint(run.Listen, run.Port), gateway);
        return StartAsync(place, options, services =>
        {
            services.AddSingleton(run.Pace ?? RehearsalPace.Max);
            if (gateway is null)
                services.AddSingleton<ISmsGateway>(parts => new RehearsalGateway(
                    run is { Responses: "sample", Pace: not null } ? parts.GetRequiredService<AnswerBook>() : null));
            if (run.Pace is null)
                services.AddLoops();
            else if (run.Pace != RehearsalPace.Max)
                services.AddHostedService<ScheduleLoop>();
        }, stop);
    }

    /// <summary>Starts a silo on the real clock.</summary>
    public static Task<SiloHost> StartServingAsync(
        SiloDatabase database, ListenPoint listen, string directory, CancellationToken stop)
    {
        var options = new SiloOptions();
        var gateway = GatewaySettings.Read() ?? throw new OperatorException(
            "CAMPAIGN_SMS_GATEWAY and CAMPAIGN_SMS_SECRET must name the SMS gateway; without it no text can leave.",
            "请设置 CAMPAIGN_SMS_GATEWAY 与 CAMPAIGN_SMS_SECRET 指定短信网关；否则无法发送短信。");
        return StartAsync(new Place(database, directory, listen, gateway), options,
            services => services.AddSingleton(RehearsalPace.Max).AddLoops(), stop);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _port?.Dispose();
    }

    private static async Task<SiloHost> StartAsync(
        Place place, SiloOptions options, Action<IServiceCollection> addDrivers, CancellationToken stop)
    {
        var (database, directory, listen, gateway) = place;
        // Looked at before as well, but opening a database takes its time.
        listen.Usable();
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { WebRootPath = DashboardFiles.Folder() });
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(listen.Address, listen.Port));
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true)
            .SetMinimumLevel(LogLevel.Warning).AddFilter(Watchdog, LogLevel.Error);
        var held = await builder.JoinAsync(database.Databases, stop);
        builder.UseOrleans(silo => silo.AddAlarms());
        builder.Services
            .AddStages(database.Databases, options.Apply(Environment.GetEnvironmentVariable)).AddPorts()
            .AddSingleton(new LedgerStore(LedgerStore.FolderOf(directory, database.Name)))
            .AddSingleton<Seeds>().AddSingleton<RunResults>().AddSingleton<TouchesFile>()
            .AddSingleton<LedgerMerge>()
            .AddApi(new ApiOptions([gateway?.Secret ?? GatewaySettings.Unset], new CallLimitOptions()));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestStop);
        builder.Services.AddSingleton(database).AddHostedService<PrivateServerLoop>()
            .AddHostedService<AnswerReminderLoop>().AddHostedService<ReviewLoop>()
            .AddHostedService(parts => parts.GetRequiredService<PreviewLoop>())
            .AddHostedService<ReportLoop>();
        if (gateway is not null)
            builder.Services.AddSingleton<ISmsGateway>(new HttpSmsGateway(gateway, TimeProvider.System));
        addDrivers(builder.Services);
        return await StartAsync(builder.Build(), listen, held, stop);
    }

    private static async Task<SiloHost> StartAsync(
        WebApplication app, ListenPoint listen, HeldPort? held, CancellationToken stop)
    {
        app.MapClusterPage();
        app.MapApi();
        app.UseDashboard();
        var host = new SiloHost(app, held);
        try
        {
            // The silo leaves a processor free while it joins.
            var roles = Task.Run(app.CheckRoles, stop);
            await app.StartAsync(stop);
            await roles;
        }
        catch (IOException cause) when (cause.InnerException is AddressInUseException)
        {
            await host.DisposeAsync();
            throw listen.Taken();
        }
        return host;
    }

    /// <summary>What a silo stands on and where it answers.</summary>
    /// <param name="Database">Where everything is kept.</param>
    /// <param name="Directory">Where uploaded ledgers are kept.</param>
    /// <param name="Listen">Where page and API answer.</param>
    /// <param name="Gateway">The SMS gateway; null for the rehearsal's own.</param>
    private sealed record Place(
        SiloDatabase Database, string Directory, ListenPoint Listen, SmsGatewayOptions? Gateway);
}
