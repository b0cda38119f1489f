namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>A readable row of a book in its normal form.</summary>
/// <param name="Line">Where it stands, from 1; of several lines the first.</param>
internal abstract record BookRow(int Line) : LedgerLine(Line)
{
    /// <summary>Code of the dealer whose row it is.</summary>
    public required string DealerCode { get; init; }

    /// <summary>The dealer's name, where the file gives one.</summary>
    public string? DealerName { get; init; }

    /// <summary>Columns on which the row says nothing, as they are absent or cannot be read: what is known
    /// stays.</summary>
    public ColumnSet Silent { get; init; }

    /// <summary>What it says, wherever it stands: two rows with equal facts say the same.</summary>
    public BookRow ToFacts() => this with { Line = 0, DealerName = null, Silent = default };

    /// <summary>What people see of it in a preview, as far as the row says it; a policy is shown otherwise.</summary>
    public virtual IEnumerable<(LedgerColumn Column, string? Text)> Cells => [];
}
