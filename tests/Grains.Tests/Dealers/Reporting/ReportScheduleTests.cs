using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Reporting;

namespace CampaignEngine.Grains.Tests.Dealers.Reporting;

public sealed class ReportScheduleTests
{
    internal static readonly ReportSchedule WeeklyOnly =
        new([new ReportPlan(ScheduledReport.Weekly, new TimeOnly(9, 0))], "csv", "en");

    private static readonly Dealer Minhang =
        new(DealerPhase.Active, "Minhang", Dealer.DefaultZone, DealerSettings.None);

    [Fact]
    public void A_schedule_takes_the_place_of_the_one_before()
    {
        var set = Decide(WeeklyOnly);
        Assert.Equal(
            new(Minhang with { Settings = DealerSettings.None with { Reports = WeeklyOnly } }, [], Verdict.Applied),
            set);
        Assert.Equal([], Decide(WeeklyOnly with { Plans = [] }).State.Settings.Reports!.Plans);
    }

    [Theory]
    [MemberData(nameof(Faulty))]
    public void What_cannot_be_kept_is_refused(ReportSchedule schedule) => Assert.Equal(
        new(Minhang, [], Verdict.Refused("report-schedule-unsound")), Decide(schedule));

    public static TheoryData<ReportSchedule> Faulty { get; } = new()
    {
        WeeklyOnly with { Format = "doc" },
        WeeklyOnly with { Language = "fr" },
        WeeklyOnly with { Plans = [WeeklyOnly.Plans[0], WeeklyOnly.Plans[0]] },
        WeeklyOnly with { Plans = [new ReportPlan((ScheduledReport)9, default)] },
        WeeklyOnly with { Plans = [new ReportPlan(ScheduledReport.Weekly, new TimeOnly(9, 0, 1))] },
    };

    private static Turn<Dealer, DealerEffect> Decide(ReportSchedule schedule) =>
        DealerDecider.Decide(Minhang, new DealerMessage.ReportsScheduled(schedule), Samples.At("2026-06-01 09:00"));
}
