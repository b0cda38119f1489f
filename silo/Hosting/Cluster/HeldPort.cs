using System.Net;
using System.Net.Sockets;

namespace CampaignEngine.Silo.Hosting.Cluster;

/// <summary>
/// A port of this machine's own address. It is held by a lock on a file as long as its silo lives, however it
/// ends: so silos which start together do not choose the same one, and it is sure whether the one that had it
/// is gone.
/// </summary>
internal sealed class HeldPort : IDisposable
{
    /// <summary>
    /// The port asked for first. A silo that starts again after a kill takes its old one, and the row it left
    /// behind is known at once to be its own.
    /// </summary>
    public const int First = 11111;

    // More silos than anyone runs on one machine.
    private const int Span = 200;

    private readonly FileStream _hold;

    private HeldPort(int number, FileStream hold) => (Number, _hold) = (number, hold);

    /// <summary>The port.</summary>
    public int Number { get; }

    /// <summary>Takes the lowest free port from one on; null when all are taken.</summary>
    public static HeldPort? TakeLowest(int from = First) =>
        Enumerable.Range(from, Span).Select(TakeFree).FirstOrDefault(port => port is not null);

    /// <summary>Takes this port, whoever listens there; null when a silo holds it.</summary>
    public static HeldPort? Take(int number) =>
        Lock(number) is { } hold ? new HeldPort(number, hold) : null;

    /// <summary>Whether no silo of this machine holds that port any more.</summary>
    public static bool IsGone(int number)
    {
        using var hold = Lock(number);
        return hold is not null;
    }

    /// <summary>Whether nobody listens there now.</summary>
    public static bool IsFree(IPEndPoint point)
    {
        using var probe = new Socket(point.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Bind(point);
            probe.Listen();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _hold.Dispose();

    private static HeldPort? TakeFree(int number)
    {
        var port = Take(number);
        if (port is null || IsFree(new IPEndPoint(IPAddress.Loopback, number)))
            return port;
        port.Dispose();
        return null;
    }

    private static FileStream? Lock(int number)
    {
        try
        {
            return new FileStream(FileOf(number), FileMode.OpenOrCreate, FileAccess.Read, FileShare.None);
        }
        catch (Exception taken) when (taken is IOException or UnauthorizedAccessException)
        {
            // A silo holds it; or another user's did, and nobody can say.
            return null;
        }
    }

    private static string FileOf(int number) => Path.Combine(Path.GetTempPath(), $"campaign-silo-{number}.lock");
}
