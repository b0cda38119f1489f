using System.Buffers;
using System.Globalization;

namespace CampaignEngine.Silo.Ledger.Reading.Fields;

/// <summary>Reads lengths of time and percentages with their units.</summary>
internal static class LedgerSpan
{
    private const int MinutesAnHour = 60;
    private const int HoursADay = 24;
    private const int MostMinutes = 1_440;
    private const int MostDays = 365;
    private const decimal MostHours = 24m * MostDays;
    private const decimal MostPercent = 100;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");
    private static readonly string[] MinuteWords = ["分钟", "分", "MINUTES", "MINS", "MIN", "M"];
    private static readonly string[] HourWords = ["个小时", "小时", "时", "HOURS", "HOUR", "HRS", "H"];
    private static readonly string[] DayWords = ["个自然日", "自然日", "天", "日", "DAYS", "DAY", "D"];

    /// <summary>Minutes, whole, 1 to 1,440: "180", "3小时".</summary>
    public static Parsed<int?> Minutes(ReadOnlySpan<char> cell) =>
        Number(cell, out var unit) is { } number
        && (unit.Length == 0 || MinuteWords.Contains(unit) ? number
            : HourWords.Contains(unit) ? number * MinutesAnHour : -1) is var minutes and >= 1 and <= MostMinutes
            ? (int)decimal.Round(minutes, MidpointRounding.AwayFromZero)
            : FieldReasons.MinutesUnreadable;

    /// <summary>Hours, two places, 0 to 365 days: "24", "1.5小时", "2天".</summary>
    public static Parsed<decimal?> Hours(ReadOnlySpan<char> cell) =>
        Number(cell, out var unit) is { } number
        && (unit.Length == 0 || HourWords.Contains(unit) ? number
            : DayWords.Contains(unit) ? number * HoursADay
            : MinuteWords.Contains(unit) ? number / MinutesAnHour : -1) is var hours and >= 0 and <= MostHours
            ? decimal.Round(hours, 2, MidpointRounding.AwayFromZero)
            : FieldReasons.HoursUnreadable;

    /// <summary>Days, whole, 0 to 365: "15", "15天".</summary>
    public static Parsed<int?> Days(ReadOnlySpan<char> cell) =>
        Number(cell, out var unit) is >= 0 and <= MostDays and var number && decimal.IsInteger(number)
        && (unit.Length == 0 || DayWords.Contains(unit))
            ? (int)number
            : FieldReasons.DaysUnreadable;

    /// <summary>Percent, two places, 0 to 100. A number of at most 1 without its sign may be a share as well, and is
    /// not guessed.</summary>
    public static Parsed<decimal?> Percent(ReadOnlySpan<char> cell)
    {
        if (Number(cell, out var unit) is not (>= 0 and <= MostPercent and var number) || unit is not ("" or "%"))
            return FieldReasons.PercentUnreadable;
        return unit.Length == 0 && number is > 0 and <= 1
            ? FieldReasons.PercentAmbiguous
            : decimal.Round(number, 2, MidpointRounding.AwayFromZero);
    }

    private static decimal? Number(ReadOnlySpan<char> cell, out string unit)
    {
        unit = "";
        Span<char> buffer = stackalloc char[24];
        var length = Folding.Fold(cell, buffer, " '");
        if (length <= 0)
            return null;
        var end = buffer[..length].IndexOfAnyExcept(Digits);
        unit = end < 0 ? "" : buffer[end..length].ToString();
        return decimal.TryParse(
            buffer[..(end < 0 ? length : end)], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var number) ? number : null;
    }
}
