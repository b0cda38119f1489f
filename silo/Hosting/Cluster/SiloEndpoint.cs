using System.Net;
using System.Net.Sockets;

namespace CampaignEngine.Silo.Hosting.Cluster;

/// <summary>Where other silos reach this one.</summary>
/// <param name="Address">What it tells the others; they must be able to reach it.</param>
/// <param name="Port">The port for silos.</param>
/// <param name="GatewayPort">
/// The port for Orleans clients outside the cluster; 0 for none. The engine has none: its API calls grains
/// within the silo, and a gateway would let anyone who reaches it call grains past the API's keys.
/// </param>
/// <param name="ListensAnywhere">
/// Whether it listens on every address of the machine, as it must behind a translated one.
/// </param>
internal sealed record SiloEndpoint(
    IPAddress Address, int Port, int GatewayPort = 0, bool ListensAnywhere = false)
{
    /// <summary>Whether nobody but this machine can speak to it.</summary>
    public bool IsPrivate => IPAddress.IsLoopback(Address) && !ListensAnywhere;

    /// <summary>Where it listens.</summary>
    public IPEndPoint Listening(int port) => new(ListensAnywhere ? AnyOf(Address) : Address, port);

    /// <inheritdoc/>
    public override string ToString() => new IPEndPoint(Address, Port).ToString();

    private static IPAddress AnyOf(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any;
}
