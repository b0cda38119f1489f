using System.Text;
using ExcelDataReader;

namespace CampaignEngine.Silo.Ledger.Reading.Xlsx;

/// <summary>The ledger's sheet of a workbook as records; formulas count by their cached values.</summary>
internal sealed class XlsxRecords : RecordSource
{
    private readonly IExcelDataReader _reader;
    private readonly bool _uses1904;
    private readonly string[] _cells;
    private readonly bool[] _isDay;
    private IReadOnlyList<string> _others = [];
    private bool _broken;

    // ExcelDataReader asks for code page 1252 when it starts, even for XLSX.
    static XlsxRecords() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The reader's present sheet; the reader stays with whoever disposes this.</summary>
    internal XlsxRecords(IExcelDataReader reader, bool uses1904)
    {
        (_reader, _uses1904) = (reader, uses1904);
        _cells = new string[reader.FieldCount];
        _isDay = new bool[reader.FieldCount];
    }

    public override IReadOnlyList<string> OtherSheets => _others;

    public override int Count => _broken ? 0 : _cells.Length;

    public override double Progress => _reader.RowCount == 0
        ? 1
        : Math.Min(1, (double)Line / _reader.RowCount);

    public static async Task<(XlsxRecords? Records, LedgerRefused? Refused)> OpenAsync(
        string path, XlsxGuard.Inspection guard, LedgerLimits limits, CancellationToken stop)
    {
        Stream? workbook = null;
        IExcelDataReader? reader = null;
        try
        {
            workbook = guard.HasErrors ? await XlsxErrors.ShownAsync(path, stop) : LedgerFile.OpenStream(path);
            reader = ExcelReaderFactory.CreateOpenXmlReader(workbook);
            var (others, refused) = await XlsxSheets.ChooseAsync(reader, limits, stop);
            refused ??= XlsxSheets.IsBounded(reader, limits) ? null : FileReasons.TooManyColumns;
            if (refused is null)
                return (new XlsxRecords(reader, guard.Uses1904) { _others = others }, null);
            reader.Dispose();
            return (null, refused);
        }
        catch (Exception broken) when (XlsxDamage.Is(broken))
        {
            reader?.Dispose();
            workbook?.Dispose();
            return (null, FileReasons.BrokenWorkbook);
        }
    }

    public override ReadOnlySpan<char> Cell(int index) => _cells[index];

    public override void UseColumns(HeaderMap columns)
    {
        LedgerColumn[] days = [LedgerColumn.StartDate, LedgerColumn.ExpiryDate,
            LedgerColumn.FirstRegistered, LedgerColumn.LastMaintenance];
        foreach (var place in days.Select(columns.PlaceOf).Where(place => place >= 0))
            _isDay[place] = true;
    }

    public override void Dispose() => _reader.Dispose();

    protected override ValueTask<bool> ReadRecordAsync(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return ValueTask.FromResult(!_broken && TryRead());
    }

    private bool TryRead()
    {
        Line++;
        try
        {
            if (!_reader.Read())
                return false;
            for (var i = 0; i < _cells.Length; i++)
                _cells[i] = TextOf(i);
        }
        catch (Exception broken) when (XlsxDamage.Is(broken))
        {
            (_broken, Fault) = (true, RecordReasons.Broken);
        }

        return true;
    }

    private string TextOf(int column)
    {
        var value = _reader.GetValue(column);
        var format = value is double ? _reader.GetNumberFormatString(column) : null;
        return XlsxCell.Text(value, format, _isDay[column], _uses1904);
    }
}
