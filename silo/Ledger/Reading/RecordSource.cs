using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>A file as a sequence of records of text cells, read once, one record in memory at a
/// time.</summary>
internal abstract class RecordSource : IDisposable
{
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

    /// <summary>A cell of the current record, valid until the next read.</summary>
    public abstract ReadOnlySpan<char> Cell(int index);

    /// <summary>Moves to the next record that is not blank; false at the end of the file.</summary>
    public async ValueTask<bool> ReadAsync(CancellationToken stop)
    {
        while (await ReadRecordAsync(stop))
        {
            if (Fault is not null || !IsBlank())
                return true;
        }

        return false;
    }

    /// <summary>Tells the source which cells mean days; called once, after the header.</summary>
    public virtual void UseColumns(HeaderMap columns)
    {
    }

    public abstract void Dispose();

    protected abstract ValueTask<bool> ReadRecordAsync(CancellationToken stop);

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
