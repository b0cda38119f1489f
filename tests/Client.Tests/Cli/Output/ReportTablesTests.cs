using System.Text.Json;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class ReportTablesTests
{
    private static readonly ReportView[] Reports =
        [.. new[] { ReportSamples.Running, ReportSamples.Failed }.Select(Read)];

    [Fact]
    public void Reports_are_listed_with_how_far_they_have_come() => Assert.All(
        ["Renewal ledger", "SH001", "2026-03-01 – 2026-05-31", "Being made", "1,200 / 3,000", "Failed"],
        shown => Assert.Contains(shown, Sheet.Of(ReportTables.List(Reports, Sheet.English)).Text));

    [Fact]
    public void One_report_tells_why_it_failed() => Assert.All(
        ["每日待办清单", "生成失败", "请重试。"],
        shown => Assert.Contains(shown, Sheet.Of(ReportTables.One(Reports[1], Sheet.Chinese)).Text));

    private static ReportView Read(string json) => JsonSerializer.Deserialize(json, ViewsJson.Default.ReportView)!;
}
