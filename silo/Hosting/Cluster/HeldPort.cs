using System.Net;
using System.Net.Sockets;

namespace CampaignEngine.Silo.Hosting.Cluster;

/// <summary>
/// A port of this machine's own address for a silo that was given none. It is held by a lock on a file as long as the
/// silo lives, however it ends, so that silos which start together do not choose the same one.
/// </summary>
internal sealed class HeldPort : IDisposable
{
    /// <summary>
    /// The port asked for first. A silo that starts again after a kill takes its old one, and the row it left behind
    /// is known at once to be its own.
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
        Enumerable.Range(from, Span).Select(Take).FirstOrDefault(port => port is not null);

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

    private static HeldPort? Take(int number)
    {
        try
        {
            var hold = new FileStream(FileOf(number), FileMode.OpenOrCreate, FileAccess.Read, FileShare.None);
            if (IsFree(new IPEndPoint(IPAddress.Loopback, number)))
                return new HeldPort(number, hold);
            hold.Dispose();
            return null;
        }
        catch (Exception taken) when (taken is IOException or UnauthorizedAccessException)
        {
            // Another silo holds it, or another user's did.
            return null;
        }
    }

    private static string FileOf(int number) => Path.Combine(Path.GetTempPath(), $"campaign-silo-{number}.lock");
}
