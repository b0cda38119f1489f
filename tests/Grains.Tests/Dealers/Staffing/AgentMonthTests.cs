using CampaignEngine.Grains.Dealers.Staffing;

namespace CampaignEngine.Grains.Tests.Dealers.Staffing;

public sealed class AgentMonthTests
{
    [Fact]
    public void The_arithmetic_is_that_of_the_source()
    {
        var month = AgentMonth.Of(StaffingAssumptions.Usual, 22)!;
        Assert.Equal(1_200, month.Calls);
        Assert.Equal(new Spread(3_600, 4_800, 6_000), month.Minutes);
        Assert.Equal(new Spread(60, 80, 100), month.Hours);
        Assert.Equal(
            new Spread(2.7m, 3.6m, 4.5m),
            new Spread(
                decimal.Round(month.HoursPerDay!.Low, 1), decimal.Round(month.HoursPerDay.Usual, 1),
                decimal.Round(month.HoursPerDay.High, 1)));
        Assert.Equal(0.9917m, month.Saturation);
    }

    [Fact]
    public void What_an_agent_can_give_lies_in_the_range_of_the_source() => Assert.InRange(
        StaffingAssumptions.Usual.TalkMinutes,
        AgentMonth.Of(StaffingAssumptions.Usual, 22)!.HoursPerDay!.Low * 60,
        AgentMonth.Of(StaffingAssumptions.Usual, 22)!.HoursPerDay!.High * 60);

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void A_month_without_working_days_has_no_hours_a_day(int workdays)
    {
        var month = AgentMonth.Of(StaffingAssumptions.Usual, workdays)!;
        Assert.Null(month.HoursPerDay);
        Assert.Null(month.Saturation);
        Assert.Equal(1_200, month.Calls);
    }

    [Fact]
    public void Faulty_assumptions_have_no_month() =>
        Assert.Null(AgentMonth.Of(StaffingAssumptions.Usual with { TalkMinutes = 0 }, 22));
}
