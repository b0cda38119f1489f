using CampaignEngine.Grains.Dealers.Staffing;
using static CampaignEngine.Grains.Tests.Dealers.Staffing.StaffingSamples;

namespace CampaignEngine.Grains.Tests.Dealers.Staffing;

public sealed class StaffingRulesTests
{
    private static readonly StaffingBook Good = Week(2, 3, 10, 20, 30);

    [Fact]
    public void A_good_book_has_no_faults_and_so_has_one_without_agents()
    {
        Assert.Empty(StaffingRules.Check(Good));
        Assert.Empty(StaffingRules.Check(Good with { Agents = [], Calls = [] }));
        Assert.Empty(StaffingRules.Check(StaffingAssumptions.Usual));
    }

    [Fact]
    public void Days_have_their_limits()
    {
        Refused(Good with { Days = 0 }, "out-of-range", "days");
        Refused(Good with { Days = -5 }, "negative", "days");
        Refused(Good with { Days = 732 }, "out-of-range", "days");
        Refused(Good with { From = DateOnly.MaxValue }, "out-of-range", "from");
        Refused(Good with { From = DateOnly.MinValue, Days = int.MaxValue }, "out-of-range", "from");
    }

    [Fact]
    public void Calls_are_not_negative_and_lie_inside_the_days()
    {
        Refused(Called([new(Monday, -1, Monday)]), "negative", "calls[1].count");
        Refused(Called([new(Monday, int.MaxValue, Monday)]), "out-of-range", "calls[1].count");
        Refused(Called([new(Monday, 1, Monday.AddDays(-1))]), "last-day-before-day", "calls[1]");
        Refused(Called([new(Monday.AddDays(3), 1, Monday.AddDays(3))]), "outside-days", "calls[1]");
        Refused(Called([new(Monday.AddDays(-3), 1, Monday.AddDays(-1))]), "outside-days", "calls[1]");
        Assert.Empty(StaffingRules.Check(Called([new(Monday.AddDays(-3), 1, Monday)])));
        Refused(
            Called([new(Monday, StaffingRules.MostCalls, Monday), new(Monday, 1, Monday)]), "too-many-calls", "calls");
    }

    [Fact]
    public void Absurd_days_of_counts_are_faults_too()
    {
        Refused(Good with { Calls = PlannedCalls.ByDay(Monday, [1], -1) }, "last-day-before-day", "calls[1]");
        var absurd = PlannedCalls.ByDay(DateOnly.MaxValue, [1, 1], int.MaxValue);
        Refused(Good with { Calls = absurd }, "outside-days", "calls[2]");
    }

    [Fact]
    public void Agents_have_ids_of_their_own_and_days_in_order()
    {
        Refused(Good with { Agents = [StaffAgent.Trained("")] }, "agent-unnamed", "agents[1]");
        Refused(Good with { Agents = [.. Agents(2), .. Agents(1)] }, "agent-twice", "agents");
        Refused(
            Good with { Agents = [new("a1", Monday, Monday.AddDays(-1), [], [])] }, "until-before-from", "agents[1]");
        Refused(
            Good with { Agents = [StaffAgent.Trained("a1") with { WeekDaysOff = [8] }] }, "week-day",
            "agents[1].weekDaysOff");
        Refused(
            Good with { Agents = [StaffAgent.Trained("a1") with { TalkMinutes = 0 }] }, "out-of-range",
            "agents[1].talkMinutes");
        Refused(Good with { Agents = Agents(1_001) }, "out-of-range", "agents");
    }

    [Fact]
    public void Pipelines_have_one_count_a_month()
    {
        Refused(Good with { Pipeline = [new(FirstOfMarch, -1)] }, "negative", "pipeline[1].customers");
        Refused(Good with { Pipeline = [new(Monday, 1)] }, "month", "pipeline[1].month");
        Refused(Good with { Pipeline = [new(FirstOfMarch, 1), new(FirstOfMarch, 2)] }, "month-twice", "pipeline");
    }

    [Fact]
    public void Assumptions_have_their_limits()
    {
        Assumed(Round with { MinutesPerCall = new Spread(0, 0, 0) }, "out-of-range", "minutesPerCall.usual");
        Assumed(Round with { MinutesPerCall = new Spread(-3, 4, 5) }, "negative", "minutesPerCall.low");
        Assumed(Round with { MinutesPerCall = new Spread(5, 4, 3) }, "spread-order", "minutesPerCall");
        Assumed(Round with { TalkMinutes = 0 }, "out-of-range", "talkMinutes");
        Assumed(Round with { TalkMinutes = decimal.MaxValue }, "out-of-range", "talkMinutes");
        Assumed(Round with { CustomersPerAgent = 0 }, "out-of-range", "customersPerAgent");
        Assumed(Round with { ContactsPerMonth = 0 }, "out-of-range", "contactsPerMonth");
        Assumed(Round with { Ramp = [0.5m, 1.1m] }, "out-of-range", "ramp[2]");
        Assumed(Round with { Tolerance = -0.1m }, "negative", "tolerance");
    }

    [Fact]
    public void A_book_full_of_faults_names_the_first_of_them() =>
        Assert.Equal(50, StaffingRules.Check(Week(0, 0, [.. Enumerable.Repeat(-1, 500)])).Count);

    private static StaffingBook Called(Sequence<PlannedCalls> calls) => Good with { Calls = calls };

    private static void Assumed(StaffingAssumptions assumptions, string rule, string path) =>
        Refused(Good with { Assumptions = assumptions }, rule, path);

    private static void Refused(StaffingBook book, string rule, string path)
    {
        var forecast = Forecast(book);
        Assert.Contains((rule, path), forecast.Faults.Select(fault => (fault.Rule, fault.Path)));
        Assert.All(forecast.Faults, fault =>
            Assert.Contains(fault.Message.Zh, letter => letter is >= '\u4e00' and <= '\u9fff'));
        Assert.Empty(forecast.Days);
        Assert.Empty(forecast.Months);
        Assert.Null(forecast.Whole);
        Assert.Null(StaffingPlanner.WithAgents(book, Samples.China, 1).NotMade);
    }
}
