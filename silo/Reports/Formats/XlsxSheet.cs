using System.Globalization;
using System.Xml;

namespace CampaignEngine.Silo.Reports.Formats;

/// <summary>Writes one sheet of a workbook, row by row; complete once disposed.</summary>
internal sealed class XlsxSheet : IDisposable
{
    // Excel counts days from here; before March 1900 it counts a day that never was.
    private static readonly DateTime Epoch = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime FirstSafe = new(1900, 3, 1, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly XmlWriter _xml;
    private readonly IReadOnlyList<ReportColumn> _columns;
    private readonly string[] _letters;
    private readonly bool _isChinese;

    /// <summary>Begins a sheet with its heading.</summary>
    public XlsxSheet(Stream entry, IReadOnlyList<ReportColumn> columns, bool isChinese)
    {
        (_columns, _isChinese) = (columns, isChinese);
        _letters = [.. columns.Select((_, index) => LetterOf(index))];
        // Cells are cleaned before they are written.
        _xml = XmlWriter.Create(entry, new XmlWriterSettings { CloseOutput = true, CheckCharacters = false });
        _xml.WriteStartElement("worksheet", XlsxParts.Main);
        Freeze();
        Widen();
        _xml.WriteStartElement("sheetData");
        BeginRow();
        foreach (var (column, index) in _columns.Select((column, index) => (column, index)))
            Text(index, XlsxStyle.Heading, column.Header.In(_isChinese));
        _xml.WriteEndElement();
    }

    /// <summary>Rows written, with the heading.</summary>
    public int Rows { get; private set; }

    /// <summary>Writes a row.</summary>
    public void Write(IReadOnlyList<object?> cells)
    {
        BeginRow();
        for (var index = 0; index < _columns.Count; index++)
            Write(index, cells[index]);
        _xml.WriteEndElement();
    }

    public void Dispose()
    {
        _xml.WriteEndElement();
        _xml.WriteStartElement("autoFilter");
        _xml.WriteAttributeString("ref", $"A1:{_letters[^1]}{Rows}");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    private void Write(int index, object? cell)
    {
        var column = _columns[index];
        switch (cell)
        {
            case decimal number:
                Number(index, XlsxStyle.Of(column.Kind), number.ToString(CultureInfo.InvariantCulture));
                break;
            case DateOnly day:
                Moment(index, column.Kind, day.ToDateTime(TimeOnly.MinValue));
                break;
            case DateTime time:
                Moment(index, column.Kind, time);
                break;
            case string text:
                Text(index, XlsxStyle.Text, Cells.Text(column, text, _isChinese));
                break;
        }
    }

    private void Moment(int index, CellKind kind, DateTime time)
    {
        if (time < FirstSafe)
            Text(index, XlsxStyle.Text, $"{time:yyyy-MM-dd}");
        else
            Number(index, XlsxStyle.Of(kind), (time - Epoch).TotalDays.ToString("R", CultureInfo.InvariantCulture));
    }

    private void BeginRow()
    {
        _xml.WriteStartElement("row");
        _xml.WriteAttributeString("r", (++Rows).ToString(CultureInfo.InvariantCulture));
    }

    private void Number(int index, int style, string number)
    {
        BeginCell(index, style);
        _xml.WriteElementString("v", number);
        _xml.WriteEndElement();
    }

    // Text within its cell is never a formula, whatever it begins with.
    private void Text(int index, int style, string text)
    {
        BeginCell(index, style);
        _xml.WriteAttributeString("t", "inlineStr");
        _xml.WriteStartElement("is");
        _xml.WriteStartElement("t");
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(XlsxText.Clean(text));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void BeginCell(int index, int style)
    {
        _xml.WriteStartElement("c");
        _xml.WriteAttributeString("r", _letters[index] + Rows.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
    }

    private void Freeze()
    {
        _xml.WriteStartElement("sheetViews");
        _xml.WriteStartElement("sheetView");
        _xml.WriteAttributeString("workbookViewId", "0");
        _xml.WriteStartElement("pane");
        _xml.WriteAttributeString("ySplit", "1");
        _xml.WriteAttributeString("topLeftCell", "A2");
        _xml.WriteAttributeString("activePane", "bottomLeft");
        _xml.WriteAttributeString("state", "frozen");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void Widen()
    {
        _xml.WriteStartElement("cols");
        foreach (var (column, index) in _columns.Select((column, index) => (column, index)))
        {
            var place = (index + 1).ToString(CultureInfo.InvariantCulture);
            _xml.WriteStartElement("col");
            _xml.WriteAttributeString("min", place);
            _xml.WriteAttributeString("max", place);
            _xml.WriteAttributeString(
                "width", XlsxStyle.WidthOf(column, _isChinese).ToString(CultureInfo.InvariantCulture));
            _xml.WriteAttributeString("customWidth", "1");
            _xml.WriteEndElement();
        }
        _xml.WriteEndElement();
    }

    // A to Z, then AA.
    private static string LetterOf(int index) =>
        index < 26 ? $"{(char)('A' + index)}" : LetterOf(index / 26 - 1) + LetterOf(index % 26);
}
