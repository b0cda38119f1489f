namespace CampaignEngine.Silo.Ledger.Reading.Fields;

/// <summary>The outcome of reading one cell: a value, or the reason why there is none.</summary>
internal readonly record struct Parsed<T>(T? Value, RejectReason? Fault)
{
    public static implicit operator Parsed<T>(T? value) => new(value, null);

    public static implicit operator Parsed<T>(RejectReason fault) => new(default, fault);
}

/// <summary>Reads one trimmed, non-empty cell; never throws for what a file can contain.</summary>
internal delegate Parsed<T> FieldParser<T>(ReadOnlySpan<char> cell);
