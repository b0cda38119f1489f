using System.Net;
using System.Net.Sockets;
using CampaignEngine.Silo.Hosting.Cluster;

namespace CampaignEngine.Silo.Tests.Hosting.Cluster;

public sealed class HeldPortTests
{
    // Below what the system gives away by itself, and not where silos begin.
    private const int From = 12210;

    [Fact]
    public void Silos_that_start_together_take_different_ports()
    {
        using var one = HeldPort.TakeLowest(From);
        using var other = HeldPort.TakeLowest(From);
        Assert.NotEqual(one!.Number, other!.Number);
    }

    [Fact]
    public void Silo_that_comes_back_takes_its_old_port()
    {
        var gone = HeldPort.TakeLowest(From)!;
        gone.Dispose();
        using var back = HeldPort.TakeLowest(gone.Number);
        Assert.Equal(gone.Number, back!.Number);
    }

    [Fact]
    public void Port_of_another_program_is_left_to_it()
    {
        using var other = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        other.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        other.Listen();
        var point = (IPEndPoint)other.LocalEndPoint!;
        Assert.False(HeldPort.IsFree(point));
        using var held = HeldPort.TakeLowest(point.Port);
        Assert.NotEqual(point.Port, held!.Number);
    }

    [Fact]
    public void Address_of_another_machine_is_not_ours_to_take() =>
        Assert.False(HeldPort.IsFree(new IPEndPoint(IPAddress.Parse("192.0.2.1"), From)));
}
