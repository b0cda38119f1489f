using System.Net;
using CampaignEngine.Silo.Hosting.Cluster;
using CampaignEngine.Silo.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CampaignEngine.Silo.Tests.Hosting.Cluster;

/// <summary>
/// A silo of its own on a test's database; patient, for machines where tests stall each other.
/// </summary>
internal sealed class TestSilo : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HeldPort? _port;

    private TestSilo(WebApplication app, HeldPort? port) => (_app, _port) = (app, port);

    public ClusterStanding Standing => Part<ClusterStanding>();

    public T Part<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>A host that does nothing yet.</summary>
    public static WebApplicationBuilder Builder()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        return builder;
    }

    /// <summary>Joins the cluster <c>test</c> of a database.</summary>
    public static Task<TestSilo> StartAsync(TestDatabase database, SiloCertificate? certificate = null)
    {
        var builder = Builder();
        var port = HeldPort.TakeLowest()!;
        var settings = new ClusterSettings
        {
            ProbeTimeout = TimeSpan.FromSeconds(2),
            MaxProbeTimeout = TimeSpan.FromSeconds(10),
        };
        var pools = database.Databases;
        builder.AddCluster(
            new ClusterPlace(
                "test", pools.Membership, pools.Grains, new SiloEndpoint(IPAddress.Loopback, port.Number), certificate),
            settings);
        return StartAsync(builder, port);
    }

    /// <summary>Starts what was built.</summary>
    public static async Task<TestSilo> StartAsync(WebApplicationBuilder builder, HeldPort? port)
    {
        var silo = new TestSilo(builder.Build(), port);
        try
        {
            await silo._app.StartAsync();
            return silo;
        }
        catch
        {
            await silo.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until this silo knows of so many.</summary>
    public Task SeesAsync(int silos) => Eventually.HoldsAsync(
        () => Task.FromResult(Standing.IsActive && Standing.ActiveSilos == silos), $"{silos} active silos");

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _port?.Dispose();
    }
}
