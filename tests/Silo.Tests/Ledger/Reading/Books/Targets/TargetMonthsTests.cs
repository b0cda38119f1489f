using CampaignEngine.Silo.Ledger.Reading.Books;
using CampaignEngine.Silo.Ledger.Reading.Books.Targets;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Books.Targets;

/// <summary>Plans with months as columns: <see cref="MonthHeader"/>, <see cref="TargetKinds"/> and halves.</summary>
public sealed class TargetMonthsTests
{
    [Fact]
    public async Task A_line_for_each_target_becomes_a_row_a_month()
    {
        var lines = await BookFile.ReadAsync(
            BookShelf.Targets, "年度,指标,1月,2月,合计", "2026,续保台数,120,80,200", "2026,保费,\"360,000\",240000.50,1");
        Assert.Equal(["2026-01, 120, 360000.00", "2026-02, 80, 240000.50"], lines.Shown());
        Assert.Empty(lines.Remarks());
    }

    [Fact]
    public async Task Both_targets_of_a_month_may_stand_side_by_side_under_its_title()
    {
        var lines = await BookFile.ReadAsync(
            BookShelf.Targets, "2026年1月,,2026年2月,", "续保目标,保费目标,续保目标,保费目标", "120,360000,80,240000");
        Assert.Equal(["2026-01, 120, 360000.00", "2026-02, 80, 240000.00"], lines.Shown());
    }

    [Fact]
    public async Task What_is_missing_twice_or_unreadable_is_told_by_its_month()
    {
        var lines = await BookFile.ReadAsync(
            BookShelf.Targets, "kind,2026-01,2026-02,2026-03", "renewals,10,,x", "premium,1000,2000,3000",
            "Premium,5,,", "happiness,1,1,1");
        Assert.Equal(["2026-01, 10, 1000.00"], lines.Shown());
        Assert.Equal(
        [
            "2 2026-03 x number_unreadable", "3 renewal_target 2026-02 required", "3 renewal_target 2026-03 required",
            "4 premium_target 2026-01 target_twice", "5 target_kind happiness target_kind_unknown",
        ], lines.Remarks());
    }

    [Theory]
    [InlineData("1月", null, 1, null)]
    [InlineData("十二月份", null, 12, null)]
    [InlineData("2026年3月 保费目标(元)", 2026, 3, "PremiumTarget")]
    [InlineData("2026-01", 2026, 1, null)]
    [InlineData("2026/1", 2026, 1, null)]
    [InlineData("2026-10-01", 2026, 10, null)]
    [InlineData("Jan", null, 1, null)]
    [InlineData("Sept 2026 renewals", 2026, 9, "RenewalTarget")]
    [InlineData("May-26", 2026, 5, null)]
    public void A_month_is_read_from_its_header(string header, int? year, int month, string? kind) =>
        Assert.Equal((year, month, kind), MonthHeader.Of(header) is { } read
            ? (read.Year, read.Month, read.Kind?.ToString()) : default);

    [Theory]
    [InlineData("13月")]
    [InlineData("1月备注")]
    [InlineData("月份")]
    [InlineData("2026")]
    [InlineData("一季度")]
    [InlineData("13800138000")]
    public void What_is_no_month_is_none(string header) => Assert.Null(MonthHeader.Of(header));
}
