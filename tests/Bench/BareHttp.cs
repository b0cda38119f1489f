using System.Net.Sockets;
using System.Text;

namespace CampaignEngine.Bench;

/// <summary>
/// One kept connection that asks and reads answers without looking into them, so that what is measured is the silo and
/// not its caller.
/// </summary>
internal sealed class BareHttp(Uri address, string token) : IDisposable
{
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] EndOfChunks = "0\r\n\r\n"u8.ToArray();
    private static readonly byte[] Length = "Content-Length: "u8.ToArray();

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[64 * 1024];

    /// <summary>Asks and waits for the whole answer; throws for any but 200.</summary>
    public async Task GetAsync(string path, CancellationToken stop)
    {
        if (!_socket.Connected)
            await _socket.ConnectAsync(address.Host, address.Port, stop);
        await _socket.SendAsync(Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {token}\r\n\r\n"), stop);
        var read = 0;
        do
        {
            if (read == _buffer.Length)
                Array.Resize(ref _buffer, read * 2);
            var more = await _socket.ReceiveAsync(_buffer.AsMemory(read), stop);
            if (more == 0)
                throw new InvalidOperationException("The silo closed the connection.");
            read += more;
        }
        while (!IsWhole(_buffer.AsSpan(0, read)));
        if (!_buffer.AsSpan(0, read).StartsWith("HTTP/1.1 200"u8))
            throw new InvalidOperationException($"{path}: {Encoding.UTF8.GetString(_buffer, 0, read)}");
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf(EndOfHead);
        if (head < 0)
            return false;
        var length = answer[..head].IndexOf(Length);
        if (length < 0)
            return answer.EndsWith(EndOfChunks);
        var rest = answer[(length + Length.Length)..];
        return answer.Length >= head + EndOfHead.Length + int.Parse(rest[..rest.IndexOf((byte)'\r')]);
    }
}
