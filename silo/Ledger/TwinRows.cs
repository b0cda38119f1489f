using CampaignEngine.Silo.Ledger.Reading;

namespace CampaignEngine.Silo.Ledger;

/// <summary>Finds a second row for one term within a chunk, where the database cannot know the first one yet.</summary>
internal sealed class TwinRows
{
    private readonly Dictionary<(string Dealer, string Line, string Vehicle), List<LedgerRow>> _rows = [];

    /// <summary>An earlier row for the same term; null when this is the first, which is then remembered.</summary>
    public LedgerRow? Before(LedgerRow row)
    {
        var vehicles = new[] { row.Vin, row.Plate }.OfType<string>().ToArray();
        foreach (var vehicle in vehicles)
            if (_rows.GetValueOrDefault(KeyOf(row, vehicle))?.Find(other => IsTwin(row, other)) is { } twin)
                return twin;
        foreach (var vehicle in vehicles)
        {
            if (!_rows.TryGetValue(KeyOf(row, vehicle), out var rows))
                _rows[KeyOf(row, vehicle)] = rows = [];
            rows.Add(row);
        }
        return null;
    }

    private static bool IsTwin(LedgerRow row, LedgerRow other) =>
        (row.Vin is null || other.Vin is null || row.Vin == other.Vin)
        && Math.Abs(row.ExpiryDate.DayNumber - other.ExpiryDate.DayNumber) <= RowMatcher.SameTermDays;

    private static (string Dealer, string Line, string Vehicle) KeyOf(LedgerRow row, string vehicle) =>
        (row.DealerCode, LedgerFacts.LineOf(row), vehicle);
}
