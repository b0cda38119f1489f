using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Ledger.Reading.Books.Visits;

/// <summary>Every reason for which a line of a workshop's export is refused, or taken otherwise than it may
/// seem.</summary>
internal static class VisitReasons
{
    public static readonly RejectReason TypeUnknown = new("visit_type_unknown",
        "Not a known type of visit; it counts as other. Write maintenance, first maintenance, repair, accident or "
            + "other.",
        "维修类型无法识别，按“其他”处理。请写保养、首保、一般维修、事故或其他。");

    public static readonly RejectReason TypesDiffer = new("visit_types_differ",
        "Lines of this order name different types; the visit counts as the weightiest: accident, then maintenance, "
            + "then repair.",
        "同一工单各行的维修类型不同，按事故、保养、一般维修的先后取其一。");

    public static readonly RejectReason TotalsDiffer = new("order_amounts_differ",
        "Lines of this order name different totals; they were added up as amounts of lines.",
        "同一工单各行的总金额不同，已按明细金额相加。");

    public static RejectReason OrderRejected(int line) => new("order_rejected",
        $"This line belongs to the order of line {line}, which was not taken; correct that line.",
        $"此行属于第 {line} 行的工单，而该行未被接受；请更正该行。");

    public static RejectReason OrderDiffers(int line) => new("order_differs",
        $"Line {line} has the same order number for another car or day; correct the wrong one.",
        $"第 {line} 行是同一工单号，但车辆或日期不同；请更正有误的一行。");

    public static readonly RejectReason LinesApart = new("order_lines_apart",
        "Other lines of this order stand far above; sort the file by order number and send it again.",
        "该工单的其他行在文件前面很远处；请按工单号排序后重新上传。");
}
