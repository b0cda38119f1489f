using System.Globalization;

namespace CampaignEngine.Silo.Ledger.Reading.Xlsx;

/// <summary>Writes a typed workbook cell as the text a person would have typed.</summary>
internal static class XlsxCell
{
    // Days from 1980 to 2100 as serial numbers; nothing else in a date column is taken for one.
    private const double FirstSerial = 29_221;
    private const double LastSerial = 73_415;
    private const int DaysFrom1900To1904 = 1_462;
    private const double LargestExact = 9_007_199_254_740_992;

    public static string Text(object? value, bool isDay, bool uses1904) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "TRUE" : "FALSE",
        DateTime moment => Moment(moment),
        double number when isDay && SerialIn1900(number, uses1904) is { } serial =>
            Moment(DateTime.FromOADate(serial)),
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

    // A whole number beyond 2^53 has lost digits: its scientific form is refused by the column's parser.
    private static string Number(double number) => Math.Abs(number) < LargestExact
        ? number.ToString("0.##########", CultureInfo.InvariantCulture)
        : number.ToString("0.##############E+0", CultureInfo.InvariantCulture);
}
