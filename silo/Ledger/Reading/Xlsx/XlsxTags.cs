using System.Xml;

namespace CampaignEngine.Silo.Ledger.Reading.Xlsx;

/// <summary>Counts, tag by tag, what ExcelDataReader holds of a part: the cells of a row, the ranges of a
/// sheet.</summary>
internal sealed class XlsxTags(LedgerLimits limits)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int None = int.MaxValue;

    private int _unit = None;
    private int? _row;
    private int _cells;
    private int _ranges;

    public bool IsBounded => _cells <= limits.MaxSheetColumns && _ranges <= limits.MaxSheetRanges;

    /// <summary>Whether cells hold error values such as #N/A.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Takes the reader's present node; false for one that is held together with those before it.</summary>
    /// <remarks>All that stands in a cell, or in a shared string, becomes one text.</remarks>
    public bool Take(XmlReader xml)
    {
        if (xml.NodeType is not (XmlNodeType.Element or XmlNodeType.EndElement) || xml.Depth > _unit)
            return false;
        _unit = None;
        if (xml.NodeType == XmlNodeType.Element && xml.NamespaceURI == Main)
            TakeElement(xml);
        return true;
    }

    private void TakeElement(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "row":
                StartRow(int.TryParse(xml.GetAttribute("r"), out var number) ? number : (_row ?? 0) + 1);
                break;
            case "c":
                // The chain of calculation lists cells too, in no row.
                _cells += _row is null ? 0 : 1;
                HasErrors |= xml.GetAttribute("t") == "e";
                StartUnit(xml);
                break;
            case "si":
                StartUnit(xml);
                break;
            case "mergeCell" or "col":
                _ranges++;
                break;
            default:
                break;
        }
    }

    // Rows of one number are read as one row.
    private void StartRow(int number)
    {
        _cells = number == _row ? _cells : 0;
        _row = number;
    }

    private void StartUnit(XmlReader xml) => _unit = xml.IsEmptyElement ? None : xml.Depth;
}
