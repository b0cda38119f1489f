namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>As many whole names of a list as a message may hold, and how many there are.</summary>
internal sealed record Shown(string Names, int Count, int All)
{
    private const string Comma = ", ";

    public string En => Count == All ? Names : $"{Names} … and {All - Count} more";

    public string Zh(string unit) => Count == All ? Names : $"{Names} 等 {All} {unit}";

    /// <summary>The first names of a list, cut where they get too long.</summary>
    public static Shown Of(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return new Shown("", 0, 0);
        var (shown, count) = (LedgerRemark.Printable(names[0]), 1);
        for (; count < names.Count; count++)
        {
            var longer = shown + Comma + LedgerRemark.Printable(names[count]);
            if (longer.Length > LedgerRemark.LongestValue)
                break;
            shown = longer;
        }

        return new Shown(shown, count, names.Count);
    }
}
