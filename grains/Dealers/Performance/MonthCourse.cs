namespace CampaignEngine.Grains.Dealers.Performance;

/// <summary>Terms of one month of expiry that ended on one day.</summary>
/// <param name="Day">The dealer's local day on which they ended.</param>
/// <param name="Won">Of them won.</param>
/// <param name="Ended">Won, lost or withdrawn.</param>
public sealed record DayOfEnds(DateOnly Day, int Won, int Ended);

/// <summary>The ends of the terms of one month of expiry.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Days">Days on which any ended, in order.</param>
public sealed record MonthEnds(DateOnly Month, Sequence<DayOfEnds> Days);

/// <summary>How the terms of one month of expiry came to their ends, day by day.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Terms">Terms that expire in it and are in campaigns.</param>
/// <param name="Days">Days on which any ended, in order.</param>
public sealed record MonthCourse(DateOnly Month, int Terms, Sequence<DayOfEnds> Days)
{
    /// <summary>Its last day: by then all of its terms have ended.</summary>
    public DateOnly LastDay => Month.AddMonths(1).AddDays(-1);

    /// <summary>Terms won in the end.</summary>
    public int Won => Days.Sum(day => day.Won);

    /// <summary>What was known at the end of a day: terms won, and terms that had not ended.</summary>
    public (int Won, int Open) At(DateOnly day)
    {
        var past = Days.TakeWhile(one => one.Day <= day).ToArray();
        return (past.Sum(one => one.Won), Math.Max(0, Terms - past.Sum(one => one.Ended)));
    }
}
