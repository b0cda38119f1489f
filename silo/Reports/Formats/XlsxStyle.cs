namespace CampaignEngine.Silo.Reports.Formats;

/// <summary>How cells look: their places in the styles of <see cref="XlsxParts"/>, and widths of columns.</summary>
internal static class XlsxStyle
{
    public const int Text = 0;
    public const int Heading = 1;

    private const int Number = 2;
    private const int Money = 3;
    private const int Percent = 4;
    private const int Day = 5;
    private const int Time = 6;

    // In signs of a digit's width; a Chinese one takes two.
    private const int SaidWidth = 70;
    private const int Room = 3;

    /// <summary>The style of cells of a kind.</summary>
    public static int Of(CellKind kind) => kind switch
    {
        CellKind.Number => Number,
        CellKind.Money => Money,
        CellKind.Percent => Percent,
        CellKind.Day => Day,
        CellKind.Time => Time,
        _ => Text,
    };

    /// <summary>A width that shows the heading and what cells of the kind usually hold.</summary>
    public static int WidthOf(ReportColumn column, bool isChinese)
    {
        var usual = column.IsSaid ? SaidWidth : column.Kind switch
        {
            CellKind.Number or CellKind.Percent => 8,
            CellKind.Day => 12,
            CellKind.Money => 13,
            CellKind.Time => 17,
            _ => 15,
        };
        var heading = column.Header.In(isChinese).Sum(sign => char.IsAscii(sign) ? 1 : 2) + Room;
        return Math.Max(usual, heading);
    }
}
