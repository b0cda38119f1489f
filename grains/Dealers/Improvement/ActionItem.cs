namespace CampaignEngine.Grains.Dealers.Improvement;

/// <summary>
/// Something to do about a measure that lags, until somebody closes it with what came of it (PDCA). Source: 001 row
/// 1-59.
/// </summary>
/// <param name="Measure">What lags.</param>
/// <param name="FoundOn">The day on which it was found, local to the dealer.</param>
/// <param name="Owner">Who is to see to it; null while nobody is.</param>
/// <param name="DueOn">By when, that day included; null while nobody has said.</param>
/// <param name="Todo">What is to be done; null while nobody has said.</param>
/// <param name="Close">What came of it; null while it is open.</param>
public sealed record ActionItem(
    Measure Measure, DateOnly FoundOn, string? Owner = null, DateOnly? DueOn = null, string? Todo = null,
    ActionClose? Close = null)
{
    /// <summary>The most characters of an owner's name.</summary>
    public const int LongestOwner = 60;

    /// <summary>The most characters of what is to be done, and of a result.</summary>
    public const int LongestText = 500;

    /// <summary>The Monday that begins the week of a day.</summary>
    public static DateOnly WeekOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>Into how many weeks it was carried over after that in which it was found, 0 or more.</summary>
    /// <param name="today">A day, local to the dealer; a closed item is carried no further.</param>
    public int WeeksCarried(DateOnly today)
    {
        var last = Close is { } close && close.On < today ? close.On : today;
        return Math.Max(0, (WeekOf(last).DayNumber - WeekOf(FoundOn).DayNumber) / 7);
    }

    /// <summary>Whether its day has passed and it is still open.</summary>
    public bool IsLate(DateOnly today) => Close is null && DueOn < today;
}

/// <summary>How an item was closed.</summary>
/// <param name="On">The day, local to the dealer.</param>
/// <param name="By">Who closed it.</param>
/// <param name="Result">What came of it.</param>
public sealed record ActionClose(DateOnly On, string By, string Result);

/// <summary>What somebody changes in an item; what is null stays as it is.</summary>
/// <param name="Owner">Who is to see to it.</param>
/// <param name="DueOn">By when.</param>
/// <param name="Todo">What is to be done.</param>
/// <param name="IsClosed">Whether it is to be closed.</param>
/// <param name="Result">What came of it; closes the item.</param>
public sealed record ActionOrder(
    string? Owner = null, DateOnly? DueOn = null, string? Todo = null, bool IsClosed = false, string? Result = null);
