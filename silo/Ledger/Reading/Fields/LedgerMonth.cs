using System.Globalization;

namespace CampaignEngine.Silo.Ledger.Reading.Fields;

/// <summary>Reads a month: "2026-03", "202603", "2026年3月", or its first day as spreadsheets write it.</summary>
internal static class LedgerMonth
{
    private const int Earliest = 2000;
    private const int Latest = 2100;
    private const int YearDigits = 4;
    private const int CompactDigits = 6;

    /// <summary>The first day of the month, 2000 to 2100.</summary>
    public static Parsed<DateOnly?> Read(ReadOnlySpan<char> cell)
    {
        if (LedgerDate.Vehicle(cell) is { Fault: null, Value: { } day })
            return day.Day == 1 && day.Year >= Earliest ? day : DateReasons.MonthUnreadable;
        Span<char> buffer = stackalloc char[16];
        var length = Folding.Fold(cell, buffer, " '月份度");
        if (length <= 0)
            return DateReasons.MonthUnreadable;
        var text = buffer[..length];
        var mark = text.IndexOfAny("-/.年");
        if (length < YearDigits + 1 || mark >= 0 && mark != YearDigits || mark < 0 && length != CompactDigits)
            return DateReasons.MonthUnreadable;
        var month = text[(mark < 0 ? YearDigits : mark + 1)..];
        return IsNumber(text[..YearDigits], out var y) && month.Length <= 2 && IsNumber(month, out var m)
            && y is >= Earliest and <= Latest && m is >= 1 and <= 12
            ? new DateOnly(y, m, 1)
            : DateReasons.MonthUnreadable;
    }

    private static bool IsNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
