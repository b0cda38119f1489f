using System.Buffers;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>Tells the sums, signatures and remarks that stand below the rows of a ledger.</summary>
internal static class Footer
{
    private static readonly SearchValues<string> Words = SearchValues.Create(
    [
        "合计", "总计", "小计", "共计", "累计", "汇总", "合 计", "总 计", "小 计", "制表", "填表", "填报", "审核", "复核", "审批",
        "经办人", "负责人", "编制", "打印", "导出时间", "导出日期", "统计日期", "备注：", "备注:", "说明：", "说明:", "注：", "注:", "以上",
        "total", "subtotal", "sum", "prepared by", "checked by", "approved by", "printed", "note:", "remark",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the first cell of a line that names no vehicle, phone or expiry is of a footer.</summary>
    public static bool Begins(ReadOnlySpan<char> cell) => cell.IndexOfAny(Words) == 0;
}
