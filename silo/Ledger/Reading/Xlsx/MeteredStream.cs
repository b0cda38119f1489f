namespace CampaignEngine.Silo.Ledger.Reading.Xlsx;

/// <summary>A stream that ends early when its reader asks for more than an allowance without coming to a
/// point.</summary>
/// <remarks>An XML reader holds a text, an attribute or a comment whole, however long; this is what bounds it,
/// whatever the encoding.</remarks>
internal sealed class MeteredStream(Stream inner, int allowance, CancellationToken stop) : Stream
{
    private long _taken;

    /// <summary>Whether the end came early.</summary>
    public bool IsSpent { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Grants the allowance anew: the reader has let go of what it held.</summary>
    public void Renew() => _taken = 0;

    public override int Read(byte[] buffer, int offset, int count)
    {
        stop.ThrowIfCancellationRequested();
        IsSpent |= _taken > allowance;
        var read = IsSpent ? 0 : inner.Read(buffer, offset, count);
        _taken += read;
        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
