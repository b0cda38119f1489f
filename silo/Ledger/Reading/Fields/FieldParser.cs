namespace CampaignEngine.Silo.Ledger.Reading.Fields;

/// <summary>Reads one trimmed, non-empty cell; never throws for what a file can contain.</summary>
internal delegate Parsed<T> FieldParser<T>(ReadOnlySpan<char> cell);
