namespace CampaignEngine.Silo.Ledger.Reading.Fields;

/// <summary>The outcome of reading one cell: a value, or the reason why there is none.</summary>
internal readonly record struct Parsed<T>(T? Value, RejectReason? Fault)
{
    public static implicit operator Parsed<T>(T? value) => new(value, null);

    public static implicit operator Parsed<T>(RejectReason fault) => new(default, fault);
}
