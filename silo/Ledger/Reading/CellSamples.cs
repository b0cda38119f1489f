using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>The first cells of each column that hold something.</summary>
/// <param name="columns">How many columns are looked at.</param>
internal sealed class CellSamples(int columns)
{
    private const int EachColumn = 3;
    private const int MostRecords = 50;

    private readonly List<string>[] _cells = [.. Enumerable.Range(0, columns).Select(_ => new List<string>())];
    private int _records;

    /// <summary>Whether enough was seen.</summary>
    public bool IsFull => _records == MostRecords;

    /// <summary>Those of a column.</summary>
    public IReadOnlyList<string> Of(int column) => _cells[column];

    /// <summary>Looks at the current record.</summary>
    public void Take(RecordSource record)
    {
        if (IsFull || record.Fault is not null)
            return;
        _records++;
        for (var i = 0; i < Math.Min(columns, record.Count); i++)
        {
            var cell = Folding.Trim(record.Cell(i));
            if (!cell.IsEmpty && _cells[i].Count < EachColumn)
                _cells[i].Add(LedgerRemark.Printable(cell));
        }
    }
}
