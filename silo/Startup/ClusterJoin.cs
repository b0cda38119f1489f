using System.Net;
using CampaignEngine.Silo.Hosting.Cluster;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Startup;

/// <summary>Lets a process join the cluster of its database.</summary>
internal static class ClusterJoin
{
    /// <summary>Adds the silo to what starts, before anything that calls grains.</summary>
    /// <returns>The port it holds, to be let go of after the silo's end.</returns>
    public static async Task<HeldPort?> JoinAsync(
        this WebApplicationBuilder builder, Databases databases, CancellationToken stop)
    {
        var name = await ClusterName.ReadAsync(databases.Api, stop);
        var certificate = ClusterEnvironment.CertificateOf(Environment.GetEnvironmentVariable);
        var given = ClusterEnvironment.EndpointOf(Environment.GetEnvironmentVariable);
        var held = given is null ? HeldPort.TakeLowest() ?? throw NoPort() : HeldPort.Take(given.Port);
        var endpoint = given ?? new SiloEndpoint(IPAddress.Loopback, held!.Number);
        if (ClusterEnvironment.Warning(endpoint, certificate) is { } warning)
            RunTerminal.Say(warning);
        var settings = ClusterEnvironment.Settings(Environment.GetEnvironmentVariable);
        await new LeftSilos(databases.Api, settings, TimeProvider.System).BuryAsync(name, endpoint.Port, stop);
        builder.AddCluster(
            new ClusterPlace(name, databases.Membership, databases.Grains, endpoint, certificate), settings);
        return held;
    }

    private static OperatorException NoPort() => new(
        $"No port from {HeldPort.First} on is free for this silo; name one with CAMPAIGN_SILO_ENDPOINT.",
        $"从 {HeldPort.First} 起没有可供本节点使用的端口；请用 CAMPAIGN_SILO_ENDPOINT 指定。");
}
