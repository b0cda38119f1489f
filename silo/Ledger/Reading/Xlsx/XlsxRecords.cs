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
    private LedgerLayout? _layout;
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

    public override IReadOnlyList<string> OtherSheets => SheetsBeside(isVisible: true);

    public override IReadOnlyList<string> HiddenSheets => SheetsBeside(isVisible: false);

    public override int Count => _broken ? 0 : _cells.Length;

    public override double Progress => _reader.RowCount == 0
        ? 1
        : Math.Min(1, (double)Line / _reader.RowCount);

    /// <summary>The ledger's sheet of a workbook with its header, or the refusal of it.</summary>
    public static async Task<(XlsxRecords? Records, LedgerLayout Layout)> OpenAsync(
        string path, XlsxGuard.Inspection guard, LedgerOptions options, CancellationToken stop)
    {
        Stream? workbook = null;
        IExcelDataReader? reader = null;
        try
        {
            workbook = guard.HasErrors ? await XlsxErrors.ShownAsync(path, stop) : LedgerFile.OpenStream(path);
            reader = ExcelReaderFactory.CreateOpenXmlReader(workbook);
            var layout = await XlsxSheets.ChooseAsync(reader, options, stop);
            if (layout.Header.Columns is not null)
                return (new XlsxRecords(reader, guard.Uses1904) { _layout = layout }, layout);
            reader.Dispose();
            return (null, layout);
        }
        catch (Exception broken) when (XlsxDamage.Is(broken))
        {
            reader?.Dispose();
            workbook?.Dispose();
            return (null, XlsxSheets.LayoutOf(FileReasons.BrokenWorkbook));
        }
    }

    public override ReadOnlySpan<char> Cell(int index) => _cells[index];

    public override bool HasFixedColumns => true;

    // A width or a height of nothing is how a sheet hides.
    public override bool IsHidden(int column) => column < _cells.Length && _reader.GetColumnWidth(column) == 0;

    public override bool[]? MergedCells()
    {
        var row = Line - 1;
        var wide = (_reader.MergeCells ?? []).Where(range => range.FromColumn < range.ToColumn).ToList();
        var here = wide.FindAll(range => range.FromRow <= row && row <= range.ToRow);
        return here.Count == 0 ? null
            : [.. _cells.Select((_, cell) => here.Exists(range => range.FromColumn < cell && cell <= range.ToColumn))];
    }

    public override void Dispose() => _reader.Dispose();

    protected override bool IsHiddenRow => _reader.RowHeight == 0;

    protected override void UseDays(IEnumerable<int> places)
    {
        foreach (var place in places)
            _isDay[place] = true;
    }

    protected override ValueTask<bool> ReadRecordAsync(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return ValueTask.FromResult(!_broken && TryRead());
    }

    private string[] SheetsBeside(bool isVisible) => _layout is null ? [] :
        [.. _layout.Sheets.Where(sheet => sheet.IsVisible == isVisible && sheet.Name != _layout.Sheet)
            .Select(sheet => sheet.Name)];

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
