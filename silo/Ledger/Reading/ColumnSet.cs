namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>A set of columns, one bit each.</summary>
internal readonly record struct ColumnSet(ulong Bits)
{
    public bool Has(LedgerColumn column) => (Bits & BitOf(column)) != 0;

    public ColumnSet With(LedgerColumn column) => new(Bits | BitOf(column));

    public ColumnSet With(ColumnSet others) => new(Bits | others.Bits);

    public ColumnSet Without(ColumnSet others) => new(Bits & ~others.Bits);

    private static ulong BitOf(LedgerColumn column) => 1ul << (int)column;
}
