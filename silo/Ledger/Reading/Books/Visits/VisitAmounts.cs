namespace CampaignEngine.Silo.Ledger.Reading.Books.Visits;

/// <summary>
/// Adds up what the lines of one order say that it cost. Each line has an amount of its own, or repeats the total of
/// the order; totals that differ are amounts of lines under another name.
/// </summary>
internal sealed class VisitAmounts
{
    private decimal? _lines;
    private decimal? _total;
    private decimal _totals;
    private bool _differ;

    /// <summary>Yuan of the order; null when no line says any.</summary>
    public decimal? Amount => _total is null ? _lines : _differ ? _totals : _total;

    /// <summary>Takes a line; whether it is the first whose total differs from those before.</summary>
    public bool Add(Visit line)
    {
        if (line.Amount is { } amount)
            _lines = _lines.GetValueOrDefault() + amount;
        if (line.OrderAmount is not { } total)
            return false;
        var differed = _differ;
        _differ |= _total is { } known && known != total;
        _total ??= total;
        _totals += total;
        return _differ && !differed;
    }
}
