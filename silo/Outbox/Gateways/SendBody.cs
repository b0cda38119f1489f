using System.Net;
using System.Net.Http.Headers;

namespace CampaignEngine.Silo.Outbox.Gateways;

/// <summary>
/// A request body that remembers whether any of it was handed to a connection. As long as it was not, the
/// provider cannot have the message; from then on it can, whatever the exception says.
/// </summary>
internal sealed class SendBody : HttpContent
{
    private readonly byte[] _bytes;
    private volatile bool _begun;

    public SendBody(byte[] bytes)
    {
        _bytes = bytes;
        Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
    }

    public bool Begun => _begun;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken stop)
    {
        _begun = true;
        return stream.WriteAsync(_bytes, stop).AsTask();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
