using CampaignEngine.Silo.Ledger.Reading;

namespace CampaignEngine.Silo.Ledger;

/// <summary>Finds other rows for one term within a chunk, where the database cannot know the first one yet.</summary>
internal sealed class TwinRows
{
    private readonly Dictionary<(string Dealer, string Line, string Vehicle), List<MatchedRow>> _rows = [];

    /// <summary>
    /// Earlier rows for the same term, each once: more than one when this row is the first to name VIN and plate
    /// together.
    /// </summary>
    public IReadOnlyList<MatchedRow> Before(MatchedRow row) =>
    [
        .. VehiclesOf(row).SelectMany(vehicle => _rows.GetValueOrDefault(vehicle, []))
            .Where(other => IsTwin(row.Row, other.Row)).Distinct(),
    ];

    /// <summary>Remembers a row.</summary>
    public void Add(MatchedRow row)
    {
        foreach (var vehicle in VehiclesOf(row))
        {
            if (!_rows.TryGetValue(vehicle, out var rows))
                _rows[vehicle] = rows = [];
            rows.Add(row);
        }
    }

    /// <summary>Forgets a row.</summary>
    public void Remove(MatchedRow row)
    {
        foreach (var vehicle in VehiclesOf(row))
            _rows[vehicle].Remove(row);
    }

    /// <summary>Whether two expiries of one car are those of one term.</summary>
    public static bool IsSameTerm(LedgerRow row, LedgerRow other) =>
        Math.Abs(row.ExpiryDate.DayNumber - other.ExpiryDate.DayNumber) <= RowMatcher.SameTermDays;

    private static bool IsTwin(LedgerRow row, LedgerRow other) =>
        (row.Vin is null || other.Vin is null || row.Vin == other.Vin) && IsSameTerm(row, other);

    private static IEnumerable<(string Dealer, string Line, string Vehicle)> VehiclesOf(MatchedRow row) =>
        new[] { row.Row.Vin, row.Row.Plate }.OfType<string>()
            .Select(vehicle => (row.Row.DealerCode, LedgerFacts.LineOf(row.Row), vehicle));
}
