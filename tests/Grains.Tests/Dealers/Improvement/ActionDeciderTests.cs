using CampaignEngine.Grains.Dealers.Improvement;

namespace CampaignEngine.Grains.Tests.Dealers.Improvement;

/// <summary>Also how long an <see cref="ActionItem"/> is carried.</summary>
public sealed class ActionDeciderTests
{
    // Found on a Monday.
    private static readonly ActionItem Reach = new(Measure.Reach, new DateOnly(2026, 5, 11));
    private static readonly DateOnly Thursday = new(2026, 5, 14);

    [Fact]
    public void What_is_not_said_stays_as_it_is()
    {
        var taken = Decide(Reach, new ActionOrder("李芳", new DateOnly(2026, 5, 15), "Call again"));
        Assert.Equal(
            (Reach with { Owner = "李芳", DueOn = new DateOnly(2026, 5, 15), Todo = "Call again" }, Verdict.Applied),
            taken);
        Assert.Equal(
            (taken.Item with { Owner = "王强" }, Verdict.Applied), Decide(taken.Item, new ActionOrder("王强")));
        Assert.Equal((taken.Item, Verdict.Ignored("nothing-to-do")), Decide(taken.Item, new ActionOrder("李芳")));
    }

    [Fact]
    public void Closing_needs_a_result_and_is_for_good()
    {
        Assert.Equal(
            (Reach, Verdict.Refused("result-required")), Decide(Reach, new ActionOrder(IsClosed: true)));
        var closed = Decide(Reach, new ActionOrder(Result: "Reached 99 %"));
        Assert.Equal(
            (Reach with { Close = new ActionClose(Thursday, "店长", "Reached 99 %") }, Verdict.Applied), closed);
        Assert.Equal(
            (closed.Item, Verdict.Refused("action-closed")), Decide(closed.Item, new ActionOrder("王强")));
    }

    [Theory]
    [InlineData("2026-05-11", 0)]
    [InlineData("2026-05-17", 0)]
    [InlineData("2026-05-18", 1)]
    [InlineData("2026-06-01", 3)]
    public void An_open_item_is_carried_from_week_to_week(string today, int weeks) =>
        Assert.Equal(weeks, Reach.WeeksCarried(DateOnly.Parse(today)));

    [Fact]
    public void A_closed_item_is_carried_no_further_and_never_late()
    {
        var due = Reach with { DueOn = Thursday };
        Assert.False(due.IsLate(Thursday));
        Assert.True(due.IsLate(Thursday.AddDays(1)));
        var closed = due with { Close = new ActionClose(new DateOnly(2026, 5, 20), "店长", "Done") };
        Assert.Equal(1, closed.WeeksCarried(new DateOnly(2026, 6, 1)));
        Assert.False(closed.IsLate(new DateOnly(2026, 6, 1)));
    }

    private static (ActionItem Item, Verdict Verdict) Decide(ActionItem item, ActionOrder order) =>
        ActionDecider.Decide(item, order, "店长", Thursday);
}
