using CampaignEngine.Grains.Campaigns;

namespace CampaignEngine.Silo.Ledger.Reading.Headers;

/// <summary>
/// Finds which policies a row of a file may hold, and which of its columns each of them takes. A line's own columns
/// come first. A plain one - "保单号" beside "商业险到期日" - is of the only policy, or of that with the plain expiry.
/// </summary>
internal sealed class TermPlan
{
    private static readonly LedgerColumn[] Columns = Enum.GetValues<LedgerColumn>();

    private readonly ILookup<(LedgerColumn Column, InsuranceLine? Line), HeaderCell> _cells;
    private readonly HashSet<HeaderCell> _read = [];

    /// <param name="known">The columns whose headers are known.</param>
    public TermPlan(IEnumerable<HeaderCell> known)
    {
        _cells = known.OrderBy(cell => cell.ComesLast).ThenBy(cell => cell.Meaning!.Value.Rank)
            .ThenBy(cell => cell.Place)
            .ToLookup(cell => (cell.Meaning!.Value.Column, cell.Meaning.Value.Line));
        var lines = Lines();
        Terms = [.. lines.Select(line => Term(line, lines.Count > 1))];
    }

    /// <summary>The policies that a row may hold, at least one.</summary>
    public IReadOnlyList<TermColumns> Terms { get; }

    /// <summary>The columns that are read.</summary>
    public IReadOnlySet<HeaderCell> Read => _read;

    // A line has a policy in each row if it has an expiry of its own, or a number or start beside the common expiry.
    private List<InsuranceLine?> Lines()
    {
        var own = LinesOf(LedgerColumn.ExpiryDate);
        var isPlain = Has(LedgerColumn.ExpiryDate, null);
        if (own.Count == 0 && isPlain && !Has(LedgerColumn.Line, null))
            own = [.. LinesOf(LedgerColumn.PolicyNo).Union(LinesOf(LedgerColumn.StartDate))];
        else if (own is [InsuranceLine.Compulsory] && isPlain)
            own = [InsuranceLine.Commercial, InsuranceLine.Compulsory];
        return own.Count == 0 ? [null] : own;
    }

    private List<InsuranceLine?> LinesOf(LedgerColumn column) =>
        [.. Enum.GetValues<InsuranceLine>().Select(line => (InsuranceLine?)line).Where(line => Has(column, line))];

    private bool Has(LedgerColumn column, InsuranceLine? line) => _cells.Contains((column, line));

    private TermColumns Term(InsuranceLine? line, bool isOneOfSeveral)
    {
        var term = new TermColumns(line, isOneOfSeveral);
        var takesPlain = !isOneOfSeveral || !Has(LedgerColumn.ExpiryDate, line);
        foreach (var column in Columns.Where(column => column != LedgerColumn.Line || line is null))
        {
            var isOfPolicy = new HeaderMeaning(column, null, 0).IsOfPolicy;
            var own = line is not null && Has(column, line) ? line : null;
            if (own is not null || !isOfPolicy || takesPlain)
                term.Place(column, Places(column, own));
        }

        return term;
    }

    private int[] Places(LedgerColumn column, InsuranceLine? line)
    {
        var cells = _cells[(column, line)].ToList();
        if (cells.Count == 0)
            return [];
        // All phones count, one after the other; of whatever else only what is as good as the first.
        var read = column == LedgerColumn.Phone ? cells : [.. cells.Where(cell => IsAsGood(cell, cells[0]))];
        _read.UnionWith(read);
        return [.. read.Select(cell => cell.Place)];
    }

    private static bool IsAsGood(HeaderCell cell, HeaderCell first) =>
        cell.ComesLast == first.ComesLast && cell.Meaning!.Value.Rank == first.Meaning!.Value.Rank;
}
