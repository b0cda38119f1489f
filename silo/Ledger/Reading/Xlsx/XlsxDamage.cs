using System.Xml;
using ExcelDataReader.Exceptions;

namespace CampaignEngine.Silo.Ledger.Reading.Xlsx;

/// <summary>Tells a damaged or forged workbook from a fault of this program's surroundings.</summary>
internal static class XlsxDamage
{
    /// <summary>Whether the file is to blame: zip and XLSX readers answer damage with whatever their parsing runs
    /// into.</summary>
    public static bool Is(Exception thrown) =>
        thrown is ExcelReaderException or XmlException or InvalidDataException or FormatException
            or OverflowException or ArgumentException or InvalidOperationException or IndexOutOfRangeException
            or NullReferenceException
            or KeyNotFoundException or EndOfStreamException or NotSupportedException;
}
