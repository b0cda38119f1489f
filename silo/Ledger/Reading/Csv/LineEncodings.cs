using System.Text;

namespace CampaignEngine.Silo.Ledger.Reading.Csv;

/// <summary>Judges line by line a file that is not UTF-8 throughout: GB18030, mixed, or neither.</summary>
internal sealed class LineEncodings(bool markedUtf8)
{
    private const int ChunkBytes = 1 << 20;

    private static readonly Encoding StrictGb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>GB18030 with replacement characters, for reading.</summary>
    public static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private int _line;
    private int _firstUtf8;
    private int _firstOther;
    private int _undecodable;
    private int _cut;
    private bool _afterReturn;
    private bool _insideLong;

    public async Task<(Encoding? Encoding, LedgerRefused? Refused)> JudgeAsync(
        Stream file, CancellationToken stop)
    {
        var buffer = new byte[ChunkBytes];
        var kept = 0;
        while (!IsDecided())
        {
            var read = await file.ReadAtLeastAsync(buffer.AsMemory(kept), buffer.Length - kept, false, stop);
            var length = kept + read;
            var ended = length < buffer.Length;
            var taken = TakeLines(buffer.AsSpan(0, length), ended);
            if (ended)
                break;
            kept = length - taken;
            buffer.AsSpan(taken, kept).CopyTo(buffer);
        }

        return Verdict();
    }

    private bool IsDecided() => _firstOther > 0 && (_firstUtf8 > 0 || markedUtf8) || _undecodable > 0;

    private (Encoding? Encoding, LedgerRefused? Refused) Verdict()
    {
        if (_cut > 0)
            return (null, FileReasons.CutOff(_cut));
        if (_firstOther == 0)
            return (Encoding.UTF8, null);
        if (markedUtf8)
            return (null, FileReasons.MixedEncodings(_firstOther));
        if (_firstUtf8 > 0)
            return (null, FileReasons.MixedEncodings(Math.Max(_firstUtf8, _firstOther)));
        return _undecodable > 0 ? (null, FileReasons.Undecodable(_undecodable)) : (Gb18030, null);
    }

    private int TakeLines(ReadOnlySpan<byte> chunk, bool ended)
    {
        var taken = 0;
        while (taken < chunk.Length && !IsDecided())
        {
            var rest = chunk[taken..];
            var end = rest.IndexOfAny((byte)'\r', (byte)'\n');
            if (end < 0 && !ended && taken > 0)
                return taken;
            var line = end < 0 ? rest : rest[..end];
            Take(line, end < 0 ? default : rest[end]);
            taken += end < 0 ? rest.Length : end + 1;
        }

        return ended ? chunk.Length : Math.Max(taken, 1);
    }

    private void Take(ReadOnlySpan<byte> line, byte mark)
    {
        var isSecondHalf = line.IsEmpty && mark == '\n' && _afterReturn;
        _afterReturn = mark == '\r';
        if (isSecondHalf)
            return;
        var isRest = _insideLong;
        _insideLong = mark == default && (isRest || line.Length == ChunkBytes);
        if (isRest)
            return;
        _line++;
        // A line longer than a chunk is refused later for its length; where the chunk cuts it proves nothing.
        if (!_insideLong)
            Classify(line, mark == default);
    }

    private void Classify(ReadOnlySpan<byte> line, bool isLast)
    {
        switch (Utf8Line.Classify(line))
        {
            // Nothing speaks against UTF-8 but the file's last bytes: read as GB18030, names would come out wrong.
            case Utf8Line.Kind.Other when isLast && _firstOther == 0 && Utf8Line.IsCut(line):
                _cut = _line;
                break;
            case Utf8Line.Kind.Utf8 when _firstUtf8 == 0:
                _firstUtf8 = _line;
                break;
            case Utf8Line.Kind.Other:
                _firstOther = _firstOther == 0 ? _line : _firstOther;
                _undecodable = _firstUtf8 == 0 && !IsGb18030(line) ? _line : _undecodable;
                break;
            default:
                break;
        }
    }

    private static bool IsGb18030(ReadOnlySpan<byte> line)
    {
        try
        {
            return StrictGb18030.GetCharCount(line) >= 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
