using CampaignEngine.Silo.Api.Problems;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>Months of expiry that are asked for, both ends included; each by its first day.</summary>
internal sealed record MonthRange(DateOnly From, DateOnly To)
{
    private const int UsualMonths = 12;
    private const int MostMonths = 60;

    public int Months => (To.Year - From.Year) * 12 + To.Month - From.Month + 1;

    /// <summary>The months of the same number before these.</summary>
    public MonthRange Before => new(From.AddMonths(-Months), From.AddMonths(-1));

    /// <summary>The last day of the last month.</summary>
    public DateOnly LastDay => To.AddMonths(1).AddDays(-1);

    /// <summary>Each month by its first day, in order.</summary>
    public IEnumerable<DateOnly> Each => Enumerable.Range(0, Months).Select(From.AddMonths);

    public bool Holds(DateOnly month) => month >= From && month <= To;

    /// <summary>
    /// The months of a call: one, or from and to, or up to a year until this month. Null when at fault.
    /// </summary>
    public static MonthRange? Of(MonthsAsk ask, DateOnly today, Faults faults)
    {
        var (month, from, to) = (
            faults.Month("month", ask.Month), faults.Month("from", ask.From), faults.Month("to", ask.To));
        if (!faults.IsClean)
            return null;
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        var last = month ?? to ?? (from > thisMonth ? from.Value : thisMonth);
        var range = new MonthRange(month ?? from ?? last.AddMonths(1 - UsualMonths), last);
        if (month is not null && (from is not null || to is not null))
            faults.Add("month", "goes without from and to", "不能与 from、to 同时使用");
        if (range.From > range.To)
            faults.Add("from", "must not be after to", "不得晚于 to");
        if (range.Months > MostMonths)
            faults.Add("from", $"must be less than {MostMonths} months before to", $"与 to 相差须少于 {MostMonths} 个月");
        return faults.IsClean ? range : null;
    }
}

/// <summary>The months that a call asks for.</summary>
internal readonly record struct MonthsAsk(string? From, string? To, string? Month = null);
