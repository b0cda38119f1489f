using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Tests.Playbooks;

public sealed class PlaybookTests
{
    [Fact]
    public void The_default_is_three_texts_and_fifteen_calls()
    {
        Assert.Equal([-90, -7, -1], DaysOf(Channel.Sms));
        Assert.Equal([-89, -74, -60, -53, -46, -39, -32, -30, -26, -22, -18, -14, -10, -7, -1], DaysOf(Channel.Call));
        Assert.Equal([Channel.Sms, Channel.Call], Samples.Bdc90.Channels);
        Assert.Equal([new Milestone(-15, "exclusivity-ends")], Samples.Bdc90.Milestones);
    }

    [Fact]
    public void Steps_count_up_by_day_and_texts_go_before_calls_of_the_same_day()
    {
        var touches = Samples.Bdc90.Touches;
        Assert.Equal(Enumerable.Range(0, 18), touches.Select(touch => touch.Step));
        Assert.Equal("sms-90 call-89 call-74", string.Join(' ', touches.Take(3).Select(touch => touch.Name)));
        Assert.Equal("sms-7 call-7 sms-1 call-1", string.Join(' ', touches.TakeLast(4).Select(touch => touch.Name)));
    }

    [Theory]
    [InlineData(Tier.A, 2 + 1 + 4 + 8 + 1)]
    [InlineData(Tier.B, 2 + 1 + 6 + 8 + 1)]
    [InlineData(Tier.C, 2 + 1 + 6 + 1)]
    [InlineData(null, 2 + 1 + 6 + 1)]
    public void A_tier_gets_its_own_touches_and_nobodys_is_C(Tier? tier, int count) =>
        Assert.Equal(count, Samples.Tiered.For(tier).Count());

    [Fact]
    public void Voice_has_the_hours_and_days_off_of_calls_and_text_its_own()
    {
        var windows =
            Samples.Bdc90.Windows with { Sms = Samples.Bdc90.Windows.Sms with { Closes = new TimeOnly(21, 0) } };
        Assert.Equal(windows.Call, windows.Of(Channel.Robot));
        Assert.Equal(windows.Sms, windows.Of(Channel.WeCom));
        Assert.True(windows.KeepsItsDay(Channel.WeCom));
        Assert.False(windows.KeepsItsDay(Channel.Robot));
        Assert.True((windows with { CallOnOffDays = true }).KeepsItsDay(Channel.Call));
    }

    [Fact]
    public void An_appointment_is_named_by_its_number() => Assert.Equal("appointment-2", Touch.AppointmentName(1001));

    [Fact]
    public void Days_count_from_the_anchor_and_a_term_is_stored_by_its_last_day()
    {
        var (term, visit) = (new DateOnly(2025, 9, 10), new DateOnly(2024, 7, 17));
        Assert.Equal(new DateOnly(2025, 6, 12), Samples.Bdc90.DayOf(term, -90));
        Assert.Equal(term, (Samples.Bdc90 with { End = new EndRule(-3, "x") }).ExpiryOf(term));
        Assert.Equal(term, Samples.WinBack.ExpiryOf(visit));
        Assert.Equal((visit, term), (Samples.WinBack.DayOf(term, 0), Samples.WinBack.DayOf(term, 420)));
    }

    [Theory]
    [InlineData(Anchor.Expiry, -30, "call-30")]
    [InlineData(Anchor.FirstMaintenance, -30, "call-first-30")]
    [InlineData(Anchor.FirstMaintenance, 0, "call-first+0")]
    [InlineData(Anchor.LastMaintenance, 361, "call-last+361")]
    public void A_touch_is_named_by_what_its_day_counts_from(Anchor anchor, int day, string name) =>
        Assert.Equal(name, new Touch(0, day, Channel.Call, null, null, null, [], anchor).Name);

    [Fact]
    public void Every_anchor_has_a_name_and_all_but_the_expiry_a_line_of_cases()
    {
        Assert.Equal(Enum.GetValues<Anchor>(), AnchorNames.All.Select(name => AnchorNames.Parse(name)!.Value));
        Assert.Null(AnchorNames.Parse("birthday"));
        Assert.Null(Anchor.Expiry.CaseLine());
        Assert.Equal(AnchorNames.CaseLines.Order(), Enum.GetValues<Anchor>().Select(anchor => anchor.CaseLine())
            .OfType<string>().Order());
    }

    private static IEnumerable<int> DaysOf(Channel channel) =>
        Samples.Bdc90.Touches.Where(touch => touch.Channel == channel).Select(touch => touch.Day);
}
