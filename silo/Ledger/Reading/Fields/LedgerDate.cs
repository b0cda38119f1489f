using System.Buffers;

namespace CampaignEngine.Silo.Ledger.Reading.Fields;

/// <summary>Reads a calendar day from an explicit list of forms, all of them year first; never
/// guesses.</summary>
internal static class LedgerDate
{
    private const int EarliestTerm = 2000;
    private const int EarliestVehicle = 1980;
    private const int Latest = 2100;
    private const int CompactDay = 8;

    private static readonly SearchValues<char> ChineseNumerals = SearchValues.Create("〇○零一二三四五六七八九十廿");

    /// <summary>The first day of a policy term: 2000 to 2100.</summary>
    public static Parsed<DateOnly?> Start(ReadOnlySpan<char> cell) => Read(cell, EarliestTerm, DayTime.IsBeginning);

    /// <summary>The last day of a policy term: 2000 to 2100; the end of a day is that day.</summary>
    public static Parsed<DateOnly?> Expiry(ReadOnlySpan<char> cell) => Read(cell, EarliestTerm, DayTime.IsEdge);

    /// <summary>A day in a vehicle's life: 1980 to 2100; it may be noted to the minute.</summary>
    public static Parsed<DateOnly?> Vehicle(ReadOnlySpan<char> cell) => Read(cell, EarliestVehicle, DayTime.IsAny);

    private static Parsed<DateOnly?> Read(
        ReadOnlySpan<char> cell, int earliest, Func<ReadOnlySpan<char>, bool> isTime)
    {
        Span<char> buffer = stackalloc char[48];
        var length = Folding.Fold(cell, buffer, cell.Contains('年') ? "' " : "'");
        if (length < 0)
            return DateReasons.Unreadable;
        ReadOnlySpan<char> text = buffer[..length];
        var end = EndOfDay(text);
        var time = text[end..].TrimStart(' ').TrimStart('T').Trim();
        if (time.IsEmpty || isTime(time))
            return Day(text[..end].TrimEnd(), earliest);
        return DayTime.IsAny(time) ? DateReasons.HasTime : DateReasons.Unreadable;
    }

    // Where the day ends and a time may begin: at a blank, a T or the character for day, or behind the eighth of more
    // digits.
    private static int EndOfDay(ReadOnlySpan<char> text)
    {
        if (text.Length is 12 or 14 or 17 && !text.ContainsAnyExceptInRange('0', '9'))
            return CompactDay;
        var mark = text.IndexOfAny('日', '号');
        if (mark >= 0)
            return mark + 1;
        var gap = text.IndexOfAny(' ', 'T', '止');
        return gap < 0 ? text.Length : gap;
    }

    private static Parsed<DateOnly?> Day(ReadOnlySpan<char> text, int earliest)
    {
        if (!text.ContainsAnyExceptInRange('0', '9'))
            return Digits(text, earliest);
        if (text.ContainsAny(ChineseNumerals))
            return DateReasons.ChineseNumerals;

        var (first, mark) = Leading(ref text);
        var (second, secondMark) = Leading(ref text);
        if (text.IsEmpty && first.Length == 5 && !second.IsEmpty && mark == '.')
            return DateReasons.Serial;
        var (third, end) = Leading(ref text);
        if (!text.IsEmpty || third.IsEmpty || second.IsEmpty || !Agree(mark, secondMark, end))
            return DateReasons.Unreadable;
        return Parts(first, second, third, earliest);
    }

    private static Parsed<DateOnly?> Digits(ReadOnlySpan<char> text, int earliest) => text.Length switch
    {
        8 => Parts(text[..4], text[4..6], text[6..], earliest),
        6 => DateReasons.TwoDigitYear,
        5 => DateReasons.Serial,
        _ => DateReasons.Unreadable,
    };

    /// <summary>Takes a run of digits and the mark after it; '\0' stands for the end of the text.</summary>
    private static Run Leading(ref ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        var run = end < 0 ? new Run(text, '\0') : new Run(text[..end], text[end]);
        text = end < 0 ? [] : text[(end + 1)..];
        return run;
    }

    private static bool Agree(char first, char second, char end) => (first, second, end) switch
    {
        ('-', '-', '\0') or ('/', '/', '\0') or ('.', '.', '\0') => true,
        ('年', '月', '日' or '号') => true,
        _ => false,
    };

    private static Parsed<DateOnly?> Parts(
        ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day, int earliest)
    {
        if (year.Length <= 2 && day.Length == 4)
            return DateReasons.Order;
        if (year.Length == 2 && month.Length <= 2 && day.Length <= 2)
            return DateReasons.TwoDigitYear;
        if (year.Length != 4 || month.Length > 2 || day.Length > 2)
            return DateReasons.Unreadable;

        var (y, m, d) = (int.Parse(year), int.Parse(month), int.Parse(day));
        if (y == 0 || m is 0 or > 12 || d == 0 || d > DateTime.DaysInMonth(y, m))
            return DateReasons.Impossible;
        return y < earliest || y > Latest ? DateReasons.OutOfRange : new DateOnly(y, m, d);
    }

    private readonly ref struct Run(ReadOnlySpan<char> digits, char mark)
    {
        private readonly ReadOnlySpan<char> _digits = digits;
        private readonly char _mark = mark;

        public void Deconstruct(out ReadOnlySpan<char> digits, out char mark)
        {
            digits = _digits;
            mark = _mark;
        }
    }
}
