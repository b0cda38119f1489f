using System.Net;
using System.Net.Sockets;
using CampaignEngine.Silo.Startup;

namespace CampaignEngine.Silo.Tests.Startup;

public sealed class ListenPointTests
{
    private readonly List<string> _said = [];

    [Fact]
    public void A_free_port_is_kept_and_nothing_is_said()
    {
        var free = new ListenPoint(IPAddress.Loopback, 0);
        Assert.Equal(free, free.OrAnyPort(_said.Add));
        Assert.Equal(free, free.Usable());
        free.Warn(_said.Add);
        Assert.Empty(_said);
    }

    [Fact]
    public void A_demo_takes_another_port_and_says_so_in_both_languages()
    {
        using var other = Other(out var taken);
        Assert.Equal(0, taken.OrAnyPort(_said.Add).Port);
        var line = Assert.Single(_said);
        Assert.Contains($"Port {taken.Port} is taken", line, StringComparison.Ordinal);
        Assert.Contains($"端口 {taken.Port} 已被占用", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Production_refuses_a_taken_port()
    {
        using var other = Other(out var taken);
        var refusal = Assert.Throws<OperatorException>(taken.Usable);
        Assert.Contains($"Port {taken.Port} is taken", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"端口 {taken.Port} 已被其他程序占用", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<OperatorException>((taken with { Address = IPAddress.Any }).Usable);
    }

    [Fact]
    public void An_address_of_another_machine_is_refused_by_name()
    {
        var foreign = new ListenPoint(IPAddress.Parse("192.0.2.1"), 0);
        Assert.Contains("192.0.2.1 is no address of this machine",
            Assert.Throws<OperatorException>(foreign.Usable).Message, StringComparison.Ordinal);
        Assert.Throws<OperatorException>(() => foreign.OrAnyPort(_said.Add));
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::", false)]
    [InlineData("192.0.2.1", false)]
    public void Who_lets_others_call_is_warned_in_both_languages(string address, bool isLocal)
    {
        new ListenPoint(IPAddress.Parse(address), 5080).Warn(_said.Add);
        var all = string.Join('\n', _said);
        Assert.Equal(!isLocal, all.Contains("unencrypted", StringComparison.Ordinal));
        Assert.Equal(!isLocal, all.Contains("明文", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080", "http://127.0.0.1:5080")]
    [InlineData("http://[::]:5080", "http://[::1]:5080")]
    [InlineData("http://192.0.2.1:5080", "http://192.0.2.1:5080")]
    public void What_stands_for_all_addresses_is_shown_as_one_that_can_be_opened(string bound, string link) =>
        Assert.Equal(link, ListenPoint.Link(bound));

    private static Socket Other(out ListenPoint taken)
    {
        var other = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        other.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        other.Listen();
        taken = new ListenPoint(IPAddress.Loopback, ((IPEndPoint)other.LocalEndPoint!).Port);
        return other;
    }
}
