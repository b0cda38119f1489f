using CampaignEngine.Silo.Ledger.Reading.Books;
using CampaignEngine.Silo.Ledger.Reading.Books.Targets;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Books.Targets;

/// <summary>Plans of a year, through <see cref="TargetReader"/>.</summary>
public sealed class TargetReaderTests
{
    [Fact]
    public async Task A_plan_is_read_month_by_month()
    {
        var lines = await BookFile.ReadAsync(
            BookShelf.Targets, "年月,续保任务,目标保费(元)", "2026年1月,120台,\"360,000\"", "202602,80,¥240000.50");
        Assert.Equal(["2026-01, 120, 360000.00", "2026-02, 80, 240000.50"], lines.Shown());
        Assert.Empty(lines.Remarks());
    }

    [Fact]
    public async Task A_target_has_all_of_its_parts_and_none_is_negative()
    {
        var lines = await BookFile.ReadAsync(
            BookShelf.Targets, "月份,续保目标,保费目标", "一季度,1,1", "2026-01,1.5,1", "2026-02,1,", "2026-03,1,-1");
        Assert.Empty(lines.Shown());
        Assert.Equal(
        [
            "2 month 一季度 month_unreadable", "3 renewal_target 1.5 number_unreadable", "4 premium_target  required",
            "5 premium_target -1 total_unreadable",
        ], lines.Remarks());
    }
}
