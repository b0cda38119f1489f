using CampaignEngine.Grains.Dealers.Staffing;
using static CampaignEngine.Grains.Tests.Dealers.Staffing.StaffingSamples;

namespace CampaignEngine.Grains.Tests.Dealers.Staffing;

/// <summary>By month, over all, and with other numbers of agents.</summary>
public sealed partial class StaffingPlannerTests
{
    [Theory]
    [InlineData(1_200, 1)]
    [InlineData(2_400, 2)]
    [InlineData(4_100, 4)]
    public void A_month_of_1200_calls_keeps_one_agent_busy(int calls, int needed)
    {
        var sum = Assert.Single(Forecast(March(calls, agents: 1)).Months);
        Assert.Equal((22, calls, calls * 4m), (sum.Workdays, sum.Calls, sum.Minutes));
        Assert.Equal(needed, sum.Needed.Whole);
        Assert.Equal(calls / 6m, sum.Customers!.Value, 2);
        Assert.Equal(decimal.Round(calls / 1_200m, 2, MidpointRounding.AwayFromZero), sum.Needed.FromPipeline);
    }

    [Fact]
    public void Short_and_long_calls_give_a_range()
    {
        var needed = Forecast(March(2_420, agents: 2)).Whole!.Needed;
        Assert.Equal(new Spread(1.5m, 2, 2.5m), needed.FromTalk);
    }

    [Fact]
    public void The_larger_of_talk_and_pipeline_counts_and_both_are_shown()
    {
        var book = March(1_210, agents: 1);
        var pipeline = Forecast(book with { Pipeline = [new(FirstOfMarch, 620)] }).Whole!;
        Assert.Equal((620m, 3.1m, 1m, 3),
            (pipeline.Customers, pipeline.Needed.FromPipeline, pipeline.Needed.FromTalk!.Usual, pipeline.Needed.Whole));
        Assert.Equal(620, Forecast(book with { Pipeline = [new(FirstOfMarch, 620)] }).Months[0].Customers);
        var talk = Forecast(book with { Pipeline = [new(FirstOfMarch, 10)] }).Whole!;
        Assert.Equal((0.05m, 1m, 1), (talk.Needed.FromPipeline, talk.Needed.FromTalk!.Usual, talk.Needed.Whole));
    }

    [Fact]
    public void The_tolerance_spares_an_agent_who_would_hardly_be_needed()
    {
        Assert.Equal(1, Forecast(March(1_260, agents: 1)).Whole!.Needed.Whole);
        Assert.Equal(2, Forecast(March(1_261, agents: 1)).Whole!.Needed.Whole);
    }

    [Fact]
    public void Days_are_summed_by_month_and_over_all()
    {
        var book = Week(1, 0, 0) with
        {
            From = new(2026, 3, 30),
            Days = 4,
            Calls = PlannedCalls.ByDay(new(2026, 3, 30), [5, 12, 20, 0], 0),
        };
        var forecast = Forecast(book);
        Assert.Equal([3, 4], forecast.Months.Select(month => month.From.Month));
        Assert.Equal([(17, 1), (20, 1)], forecast.Months.Select(month => (month.Calls, month.DaysUnder)));
        Assert.Equal(new DateOnly(2026, 4, 1), forecast.Whole!.PeakDay);
        Assert.Equal((37, 25, 12, 2, 1),
            (forecast.Whole.Planned, forecast.Whole.Made, forecast.Whole.NotMade, forecast.Whole.DaysUnder,
                forecast.Whole.DaysOver));
        Assert.Equal((0.925m, 1m), (forecast.Whole.Saturation, forecast.Whole.Agents));
    }

    [Fact]
    public void A_part_of_a_month_stands_for_the_whole_by_its_working_days()
    {
        var last = new DateOnly(2026, 3, 31);
        var book = Week(1, 0, 0) with { From = last, Days = 1, Calls = [new(last, 6, last)] };
        Assert.Equal(22, Forecast(book).Months[0].Customers);
        Assert.Equal(22, Forecast(book).Whole!.Customers);
    }

    [Fact]
    public void Leave_and_ramp_count_among_those_who_are_there()
    {
        var book = March(1_200, agents: 2) with
        {
            Agents =
            [
                StaffAgent.Trained("a1") with
                {
                    DaysOff = [.. Enumerable.Range(1, 15).Select(day => new DateOnly(2026, 3, day))],
                },
                StaffAgent.Trained("a2") with { From = FirstOfMarch },
            ],
        };
        // 12 of 22 working days, and half of 22.
        Assert.Equal(decimal.Round(12 / 22m + 0.5m, 2), Forecast(book).Whole!.Agents);
    }

    [Fact]
    public void One_more_agent_makes_what_was_left()
    {
        var book = Week(1, 0, 15, 15, 15, 15, 15);
        var trained = StaffingPlanner.WithAgents(book, Samples.China, 1, areTrained: true);
        Assert.Equal((-25, -5, 0), (trained.NotMade, trained.DaysUnder, trained.DaysOver));
        Assert.Equal(2, trained.After.Whole!.Agents);
        var raw = StaffingPlanner.WithAgents(book, Samples.China, 1);
        Assert.Equal((-25, 1.5m), (raw.NotMade, raw.After.Whole!.Agents));
    }

    [Fact]
    public void One_fewer_is_the_one_who_gives_most()
    {
        var book = Week(0, 1, 10, 10) with
        {
            Agents = [StaffAgent.Trained("a1"), StaffAgent.Trained("a2") with { From = Monday }],
        };
        var change = StaffingPlanner.WithAgents(book, Samples.China, -1);
        Assert.Equal(0.5m, change.After.Whole!.Agents);
        Assert.Equal((0, 10, 10), (change.NotMade, change.Waiting, change.MostWaiting));
    }

    [Fact]
    public void Nobody_is_taken_who_is_not_there_and_the_same_number_changes_nothing()
    {
        var book = Week(2, 0, 10);
        Assert.Equal(0, StaffingPlanner.WithAgents(book, Samples.China, int.MinValue).After.Whole!.Agents);
        Assert.Equal(10, StaffingPlanner.WithAgents(book, Samples.China, -9).NotMade);
        var same = StaffingPlanner.WithAgents(book, Samples.China, 0);
        Assert.Equal(same.Before, same.After);
        Assert.NotEmpty(StaffingPlanner.WithAgents(book, Samples.China, int.MaxValue).After.Faults);
    }

    [Fact]
    public void New_agents_take_no_id_that_is_in_use()
    {
        var book = Week(0, 0, 10) with { Agents = [StaffAgent.Trained("+1")] };
        Assert.Equal(2, StaffingPlanner.WithAgents(book, Samples.China, 1, areTrained: true).After.Whole!.Agents);
    }

    // Spread over the working days so that the sum is exact.
    private static StaffingBook March(int calls, int agents)
    {
        var days = Enumerable.Range(0, 31).Select(FirstOfMarch.AddDays).Where(Samples.China.IsWorkday).ToList();
        var counts = days.Select((day, i) =>
            new PlannedCalls(day, (calls * (i + 1) / days.Count) - (calls * i / days.Count), day.AddDays(2)));
        return new StaffingBook(
            FirstOfMarch, 31, Sequence.From(counts), Agents(agents), [], StaffingAssumptions.Usual);
    }
}
