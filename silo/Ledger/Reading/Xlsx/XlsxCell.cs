using System.Globalization;

namespace CampaignEngine.Silo.Ledger.Reading.Xlsx;

/// <summary>Writes a typed workbook cell as the text a person would have typed.</summary>
internal static class XlsxCell
{
    // Days from 1980 to 2100 as serial numbers; nothing else in a date column is taken for one.
    private const int Hundred = 100;
    private const double FirstSerial = 29_221;
    private const double LastSerial = 73_415;
    private const int DaysFrom1900To1904 = 1_462;
    private const double FirstInexact = 1e15;
    private const int MostZeros = 60;

    /// <summary>The text of a cell.</summary>
    /// <param name="value">What the cell holds.</param>
    /// <param name="format">The number format under which it is shown; null for none.</param>
    /// <param name="isDay">Whether its column holds days.</param>
    /// <param name="uses1904">Whether the workbook counts its days from 1904.</param>
    public static string Text(object? value, string? format, bool isDay, bool uses1904) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "TRUE" : "FALSE",
        DateTime moment => Moment(moment),
        double number when isDay && SerialIn1900(number, uses1904) is { } serial =>
            Moment(DateTime.FromOADate(serial)),
        double number when IsPadded(number, format) => number.ToString(format, CultureInfo.InvariantCulture),
        // What is shown as 15 % is kept as 0.15.
        double number when format?.EndsWith('%') is true => Number(number * Hundred) + "%",
        double number => Number(number),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static double? SerialIn1900(double number, bool uses1904)
    {
        var serial = uses1904 ? number + DaysFrom1900To1904 : number;
        return serial is >= FirstSerial and < LastSerial ? serial : null;
    }

    private static string Moment(DateTime moment) => moment.TimeOfDay == TimeSpan.Zero
        ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    // A code such as 001 may be a number that is shown with leading zeros.
    private static bool IsPadded(double number, string? format) =>
        format is { Length: > 1 and <= MostZeros } && !format.AsSpan().ContainsAnyExcept('0')
        && number is >= 0 and < FirstInexact && double.IsInteger(number);

    // Spreadsheets keep 15 digits: the scientific form of a longer number is refused by the column's parser.
    private static string Number(double number) => Math.Abs(number) < FirstInexact
        ? number.ToString("0.##########", CultureInfo.InvariantCulture)
        : number.ToString("0.##############E+0", CultureInfo.InvariantCulture);
}
