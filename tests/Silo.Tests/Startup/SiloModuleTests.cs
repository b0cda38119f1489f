using System.Reflection;
using CampaignEngine.Silo.Api;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Hosting.Cluster;
using CampaignEngine.Silo.Ledger;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Rehearsal;
using CampaignEngine.Silo.Startup;
using CampaignEngine.Silo.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CampaignEngine.Silo.Tests.Startup;

public sealed class SiloModuleTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Every_stage_finds_what_it_needs_and_every_port_is_there()
    {
        await using var silo = Build(new SiloOptions());
        Type[] ports =
        [
            typeof(IPolicyCommands), typeof(IOptOuts), typeof(ICampaigns), typeof(IDealers),
            typeof(ICallDesk), typeof(IImports), typeof(ICalendars), typeof(IClock),
            typeof(ITurnContexts), typeof(ILiveFeed), typeof(IReceipts), typeof(IInbound),
        ];
        Assert.All(ports, port => Assert.NotNull(silo.GetService(port)));
    }

    [Fact]
    public async Task The_loop_that_an_upload_nudges_is_the_one_that_runs()
    {
        await using var silo = Build(new SiloOptions());
        var running = silo.GetServices<IHostedService>().OfType<ImportLoop>().Single();
        Assert.Same(silo.GetRequiredService<ImportLoop>(), running);
    }

    private ServiceProvider Build(SiloOptions options) => new ServiceCollection().AddLogging()
        .AddStages(database.Databases, options).AddLoops().AddPorts()
        .AddSingleton(RehearsalPace.Max).AddSingleton(new LedgerStore(Path.GetTempPath()))
        .AddSingleton<Orleans.IGrainFactory>(_ => DispatchProxy.Create<Orleans.IGrainFactory, NoSilo>())
        .AddKeyedSingleton(
            ClusterModule.GrainStorage, (_, _) => DispatchProxy.Create<Orleans.Storage.IGrainStorage, NoSilo>())
        .AddSingleton(DispatchProxy.Create<IHostApplicationLifetime, NoSilo>())
        .AddSingleton<ISmsGateway>(new ScriptedGateway()).AddSingleton<Silo.Security.Secrets>()
        .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

    /// <summary>Stands for the silo that does not run here.</summary>
    public class NoSilo : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            throw new InvalidOperationException("No silo runs here.");
    }
}
