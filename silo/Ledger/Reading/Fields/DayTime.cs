namespace CampaignEngine.Silo.Ledger.Reading.Fields;

/// <summary>Reads the times of day that systems write behind a day: where a term begins, and where it ends.</summary>
internal static class DayTime
{
    /// <summary>Whether a time is the first moment of its day.</summary>
    public static bool IsBeginning(ReadOnlySpan<char> time) =>
        time is "零时" or "零时起" || Parts(WithoutWord(time, '起')) is (0, 0, 0);

    /// <summary>Whether a time is the last moment of its day, by whatever precision.</summary>
    public static bool IsEnd(ReadOnlySpan<char> time) =>
        time is "止" or "二十四时" or "二十四时止"
        || Parts(WithoutWord(time, '止')) is (24, 0, 0) or (23, 59, 0) or (23, 59, 59);

    /// <summary>Whether a time is the first or the last moment of its day.</summary>
    public static bool IsEdge(ReadOnlySpan<char> time) => IsBeginning(time) || IsEnd(time);

    /// <summary>Whether it is a time at all.</summary>
    public static bool IsAny(ReadOnlySpan<char> time) => IsEdge(time) || Parts(time) is not null;

    private static ReadOnlySpan<char> WithoutWord(ReadOnlySpan<char> time, char word) =>
        time.EndsWith(word) ? time[..^1].TrimEnd() : time;

    // Hour, minute and second of this zone; fractions of a second do not count. A time of another zone is of another
    // day perhaps, and none here; midnight in UTC is how a day alone is written.
    private static (int Hour, int Minute, int Second)? Parts(ReadOnlySpan<char> time)
    {
        if (time.EndsWith('Z'))
            return Parts(time[..^1]) is (0, 0, 0) ? (0, 0, 0) : null;
        if (time.EndsWith("+08:00") || time.EndsWith("+0800"))
            time = time[..time.LastIndexOf('+')];
        var point = time.IndexOf('.');
        if (point > 0 && !time[(point + 1)..].ContainsAnyExceptInRange('0', '9'))
            time = time[..point];
        var isTime = time.ContainsAnyExceptInRange('0', '9')
            ? IsMarked(time, out var hour, out var minute, out var second)
            : IsCompact(time, out hour, out minute, out second);
        return isTime && (hour < 24 || (hour, minute, second) is (24, 0, 0)) && minute < 60 && second < 60
            ? (hour, minute, second)
            : null;
    }

    // 2359, 235959, 235959999
    private static bool IsCompact(ReadOnlySpan<char> digits, out int hour, out int minute, out int second)
    {
        (hour, minute, second) = (0, 0, 0);
        if (digits.Length is not (4 or 6 or 9))
            return false;
        hour = int.Parse(digits[..2]);
        minute = int.Parse(digits[2..4]);
        second = digits.Length > 4 ? int.Parse(digits[4..6]) : 0;
        return true;
    }

    // 23:59, 23:59:59, 24时, 23时59分59秒
    private static bool IsMarked(ReadOnlySpan<char> time, out int hour, out int minute, out int second)
    {
        (minute, second) = (0, 0);
        return Take(ref time, ":时点", isLast: false, out hour)
            && (time.IsEmpty || Take(ref time, ":分", isLast: true, out minute))
            && (time.IsEmpty || Take(ref time, "秒", isLast: true, out second))
            && time.IsEmpty;
    }

    // One or two digits and the mark behind them, which the last part may lack.
    private static bool Take(ref ReadOnlySpan<char> time, string marks, bool isLast, out int number)
    {
        number = 0;
        var length = time.IndexOfAnyExceptInRange('0', '9');
        length = length < 0 ? time.Length : length;
        var hasMark = length < time.Length && marks.Contains(time[length], StringComparison.Ordinal);
        if (length is 0 or > 2 || !hasMark && !(isLast && length == time.Length))
            return false;
        number = int.Parse(time[..length]);
        time = time[(hasMark ? length + 1 : length)..];
        return true;
    }
}
