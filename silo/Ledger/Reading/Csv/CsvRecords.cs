using System.Text;

namespace CampaignEngine.Silo.Ledger.Reading.Csv;

/// <summary>A delimited text file as records, in a window of fixed size, whatever the file holds.</summary>
/// <remarks>
/// Not CsvHelper's reader: it either splits cells that hold a line break or lets a lone quote swallow the
/// good
/// rows behind it, and it ends at a record beyond its limit. Here the line with the lone quote, or the
/// overlong
/// one, is refused and reading resumes at the next physical line.
/// </remarks>
internal sealed class CsvRecords : RecordSource
{
    private readonly Stream _file;
    private readonly StreamReader _reader;
    private readonly RecordSplitter _splitter;
    private readonly char[] _window;
    private readonly int _longest;
    private int _start;
    private int _end;
    private int _nextLine = 1;
    private bool _ended;

    public CsvRecords(Stream file, Encoding encoding, char delimiter, LedgerLimits limits)
    {
        _file = file;
        _reader =
            new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 64 << 10);
        _splitter = new RecordSplitter(delimiter, limits);
        _longest = limits.MaxRecordChars;
        _window = new char[4 * _longest];
    }

    public override int Count => _splitter.Count;

    public override double Progress => _file.Length == 0 ? 1 : (double)_file.Position / _file.Length;

    public override ReadOnlySpan<char> Cell(int index) => _splitter.Cell(index);

    public override void Dispose() => _reader.Dispose();

    protected override async ValueTask<bool> ReadRecordAsync(CancellationToken stop)
    {
        if (_end - _start <= _longest && !_ended)
            await FillAsync(stop);
        if (_start == _end)
            return false;

        Line = _nextLine;
        var taken = _splitter.Split(_window.AsMemory(_start, _end - _start), _ended);
        Fault = _splitter.Fault;
        _start += taken;
        _nextLine += _splitter.LinesTaken;
        if (ReferenceEquals(Fault, RecordReasons.TooLong))
            await SkipLineAsync(stop);
        return true;
    }

    private async ValueTask FillAsync(CancellationToken stop)
    {
        _window.AsSpan(_start, _end - _start).CopyTo(_window);
        (_start, _end) = (0, _end - _start);
        while (!_ended && _end < _window.Length)
        {
            var read = await _reader.ReadAsync(_window.AsMemory(_end), stop);
            _end += read;
            _ended = read == 0;
        }
    }

    private async ValueTask SkipLineAsync(CancellationToken stop)
    {
        while (true)
        {
            var rest = _window.AsSpan(_start, _end - _start);
            var end = rest.IndexOfAny('\r', '\n');
            if (end >= 0 && (end + 1 < rest.Length || _ended))
            {
                _start += LineEnd.Skip(rest, end);
                _nextLine++;
                return;
            }

            _start = end < 0 ? _end : _start + end;
            if (_ended)
                return;
            await FillAsync(stop);
        }
    }
}
