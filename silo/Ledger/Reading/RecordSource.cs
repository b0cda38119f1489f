using CampaignEngine.Silo.Ledger.Reading.Fields;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>A file as a sequence of records of text cells, read once, one record in memory at a
/// time.</summary>
internal abstract class RecordSource : IDisposable
{
    private const int MostHiddenLines = 10;

    private readonly List<int> _firstHidden = [];
    private bool _leavesHiddenOut;

    /// <summary>Physical line (CSV) or row (XLSX) of the current record, from 1.</summary>
    public int Line { get; protected set; }

    /// <summary>Why the current record cannot be split into cells; null for a sound one.</summary>
    public RejectReason? Fault { get; protected set; }

    /// <summary>Number of cells of the current record.</summary>
    public abstract int Count { get; }

    /// <summary>How much of the file has been read, 0 to 1.</summary>
    public abstract double Progress { get; }

    /// <summary>Sheets beside this one that have content and are not read.</summary>
    public virtual IReadOnlyList<string> OtherSheets => [];

    /// <summary>Hidden sheets that have content; they are not read.</summary>
    public virtual IReadOnlyList<string> HiddenSheets => [];

    /// <summary>How many hidden rows were left out so far.</summary>
    public int HiddenRows { get; private set; }

    /// <summary>Where the first of them stand.</summary>
    public IReadOnlyList<int> FirstHiddenLines => _firstHidden;

    /// <summary>Whether a cell cannot slip into another column, as it can where a mark splits it.</summary>
    public virtual bool HasFixedColumns => false;

    /// <summary>Whether the current record is hidden by a filter or by hand.</summary>
    protected virtual bool IsHiddenRow => false;

    /// <summary>Whether a column is hidden.</summary>
    public virtual bool IsHidden(int column) => false;

    /// <summary>For each cell of the current record whether it is the rest of a merged one to its left; null when the
    /// file cannot say.</summary>
    public virtual bool[]? MergedCells() => null;

    /// <summary>A cell of the current record, valid until the next read.</summary>
    public abstract ReadOnlySpan<char> Cell(int index);

    /// <summary>Moves to the next record that is not blank; false at the end of the file.</summary>
    public async ValueTask<bool> ReadAsync(CancellationToken stop)
    {
        while (await ReadRecordAsync(stop))
        {
            if ((Fault is not null || !IsBlank()) && !LeavesOut())
                return true;
        }

        return false;
    }

    /// <summary>Passes over the header, and tells the source which cells mean days and what becomes of hidden
    /// rows.</summary>
    /// <param name="columns">The header.</param>
    /// <param name="lastLine">Its last line.</param>
    /// <param name="takesHiddenRows">Whether they are read.</param>
    /// <param name="stop">Gives up.</param>
    public async Task BeginAsync(HeaderMap columns, int lastLine, bool takesHiddenRows, CancellationToken stop)
    {
        while (Line < lastLine && await ReadRecordAsync(stop))
        {
        }

        UseDays(columns.DayPlaces);
        _leavesHiddenOut = !takesHiddenRows;
    }

    /// <summary>Takes which cells mean days, wherever a file has them as numbers.</summary>
    protected virtual void UseDays(IEnumerable<int> places)
    {
    }

    public abstract void Dispose();

    protected abstract ValueTask<bool> ReadRecordAsync(CancellationToken stop);

    private bool LeavesOut()
    {
        if (!_leavesHiddenOut || !IsHiddenRow)
            return false;
        HiddenRows++;
        if (_firstHidden.Count < MostHiddenLines)
            _firstHidden.Add(Line);
        return true;
    }

    private bool IsBlank()
    {
        for (var i = 0; i < Count; i++)
        {
            if (!Folding.Trim(Cell(i)).IsEmpty)
                return false;
        }

        return true;
    }
}
