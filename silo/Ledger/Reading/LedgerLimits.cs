namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>How much a ledger file may ask of this process; sizes in bytes unless said otherwise.</summary>
internal sealed record LedgerLimits
{
    public static readonly LedgerLimits Default = new();

    public long MaxCsvBytes { get; init; } = 2L << 30;

    public long MaxXlsxBytes { get; init; } = 128L << 20;

    public int MaxColumns { get; init; } = 200;

    /// <summary>Columns of a sheet, with those that are only formatted: as many as spreadsheets have.</summary>
    public int MaxSheetColumns { get; init; } = 16_384;

    /// <summary>Rows of a sheet: as many as spreadsheets have.</summary>
    public int MaxSheetRows { get; init; } = 1_048_576;

    /// <summary>Columns times rows of a sheet: bounds the time that empty cells cost, 10 ns each.</summary>
    public long MaxSheetCells { get; init; } = 1L << 28;

    /// <summary>Characters of one CSV record, line ends included.</summary>
    public int MaxRecordChars { get; init; } = 64 << 10;

    /// <summary>Physical lines that one quoted CSV record may span.</summary>
    public int MaxRecordLines { get; init; } = 20;

    public int MaxZipEntries { get; init; } = 500;

    /// <summary>The list of entries at a zip's end: bounds what opening it costs.</summary>
    public int MaxZipDirectoryBytes { get; init; } = 1 << 20;

    /// <summary>Declared size of all entries together, inflated; .NET never inflates past the declared
    /// size.</summary>
    public long MaxInflatedBytes { get; init; } = 2L << 30;

    /// <summary>Declared size of the parts that the XLSX reader holds in memory: shared strings and
    /// styles.</summary>
    public long MaxResidentBytes { get; init; } = 32L << 20;

    /// <summary>Inflated to packed size of one entry; honest sheets reach 10 to 40.</summary>
    public int MaxInflation { get; init; } = 200;

    /// <summary>The same for a part held in memory; honest shared strings reach 4 to 8.</summary>
    public int MaxResidentInflation { get; init; } = 20;

    /// <summary>Merged ranges and column formats of a sheet together.</summary>
    public int MaxSheetRanges { get; init; } = 65_536;

    /// <summary>Distance between two tags of a part, or from a cell to the next: bounds one text.</summary>
    public int MaxCellBytes { get; init; } = 256 << 10;
}
