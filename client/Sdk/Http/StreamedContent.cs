using System.Net;
using System.Net.Http.Headers;

namespace CampaignEngine.Sdk.Http;

/// <summary>
/// A body that flows from a stream of the caller, who stays its owner; tells how many bytes have gone.
/// </summary>
internal sealed class StreamedContent : HttpContent
{
    private const int BufferBytes = 128 * 1024;

    private readonly Stream _source;
    private readonly IProgress<long>? _sent;

    public StreamedContent(Stream source, IProgress<long>? sent)
    {
        _source = source;
        _sent = sent;
        Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferBytes];
        var total = 0L;
        int read;
        while ((read = await _source.ReadAsync(buffer, cancellationToken)) > 0)
        {
            await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            _sent?.Report(total += read);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _source.CanSeek ? _source.Length - _source.Position : 0;
        return _source.CanSeek;
    }
}
