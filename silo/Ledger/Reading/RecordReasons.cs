using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>Every reason for which a whole record is refused.</summary>
internal static class RecordReasons
{
    public static readonly RejectReason OpenQuote = new("quote_open",
        "A quote is opened in this line and never closed.", "此行的引号未闭合。");

    public static readonly RejectReason AfterQuote = new("quote_inside",
        "Text follows a closing quote; quotes inside a cell must be doubled.",
        "闭合引号后还有文字；单元格内的引号须写两个。");

    public static readonly RejectReason TooLong = new("line_too_long",
        "The line is longer than a ledger line can be.", "此行超过允许的长度。");

    public static readonly RejectReason TooManyCells = new("too_many_cells",
        "The line has more cells than the header; a comma inside a cell needs quotes.",
        "此行的列数多于表头；单元格内的逗号须加引号。");

    public static readonly RejectReason BesideTable = new("cell_beside",
        "This cell stands right of the last header and was not read.", "此单元格位于最后一个表头右侧，未读取。");

    public static readonly RejectReason Footer = new("footer",
        "This line is a sum, a signature or a remark beside the rows, and none of them.",
        "此行为合计、签字或备注，不是数据行。");

    public static readonly RejectReason Broken = new("file_broken",
        "The workbook is damaged from this row on; the rows before it were read.",
        "工作簿自此行起已损坏；之前的行已读取。");
}
