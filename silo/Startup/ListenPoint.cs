using System.Net;
using System.Net.Sockets;

namespace CampaignEngine.Silo.Startup;

/// <summary>Where page and API are to answer.</summary>
/// <param name="Address">An address of this machine, or the one that stands for all of them.</param>
/// <param name="Port">The wanted port; 0 for any free one.</param>
internal sealed record ListenPoint(IPAddress Address, int Port)
{
    /// <summary>Whether nobody but this machine can call.</summary>
    public bool IsLocal => IPAddress.IsLoopback(Address);

    /// <summary>The point itself, or any port when the wanted one is taken: a demo may meet an earlier one.</summary>
    /// <param name="say">Hears that the port is another.</param>
    public ListenPoint OrAnyPort(Action<string> say)
    {
        if (Obstacle() is not SocketError.AddressAlreadyInUse)
            return Usable();
        say($"Port {Port} is taken; another one is used, see below / 端口 {Port} 已被占用，改用其他端口，见下");
        return this with { Port = 0 };
    }

    /// <summary>The point itself; throws when it cannot be listened on, and says what would help.</summary>
    public ListenPoint Usable() => Obstacle() switch
    {
        null => this,
        SocketError.AddressAlreadyInUse => throw Taken(),
        SocketError.AccessDenied => throw new OperatorException(
            $"Port {Port} is not open to this account; take one from 1024 up with --port.",
            $"当前账户无权使用端口 {Port}；请用 --port 指定 1024 或以上的端口。"),
        _ => throw new OperatorException(
            $"{Address} is no address of this machine; --listen takes one that is, or 0.0.0.0 for all of them.",
            $"{Address} 不是本机地址；--listen 须为本机地址，或用 0.0.0.0 表示全部。"),
    };

    /// <summary>What is said when another program has the port.</summary>
    public OperatorException Taken() => new(
        $"Port {Port} is taken by another program; name another with --port.",
        $"端口 {Port} 已被其他程序占用；请用 --port 指定其他端口。");

    /// <summary>Says what it means that others can call, if they can.</summary>
    public void Warn(Action<string> say)
    {
        if (IsLocal)
            return;
        say($"Page and API answer on {Address} without TLS: tokens and customers' facts cross the network unencrypted. "
            + "Put a TLS proxy in front, and keep everybody else from this port.");
        say($"页面和 API 在 {Address} 上未加密（无 TLS）：令牌和客户资料将以明文经过网络。请在前面部署 TLS 代理，并阻止他人直接访问该端口。");
    }

    /// <summary>An address that a browser on this machine can open, for one that was listened on.</summary>
    public static string Link(string bound) => bound
        .Replace("://0.0.0.0:", "://127.0.0.1:", StringComparison.Ordinal)
        .Replace("://[::]:", "://[::1]:", StringComparison.Ordinal);

    // Why it cannot be listened on right now; another program may still come first.
    private SocketError? Obstacle()
    {
        try
        {
            using var probe = new Socket(Address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            if (Address.Equals(IPAddress.IPv6Any))
                probe.DualMode = true;
            probe.Bind(new IPEndPoint(Address, Port));
            return null;
        }
        catch (SocketException cause)
        {
            return cause.SocketErrorCode;
        }
    }
}
