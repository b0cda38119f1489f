using CampaignEngine.Grains.Calendars;
using CampaignEngine.Grains.Playbooks;
using static CampaignEngine.Grains.Tests.Samples;

namespace CampaignEngine.Grains.Tests.Playbooks;

public sealed class PlaybookRulesTests
{
    [Fact]
    public void The_sample_playbook_keeps_every_rule() =>
        Assert.Empty(PlaybookRules.Check(Draft("bdc-90", Sms(-90, "care"), Calls(-89, -61, 15, "talk", null))));

    [Theory]
    [InlineData("x")]
    [InlineData("Bdc-90")]
    [InlineData("9-bdc")]
    [InlineData("bdc 90")]
    [InlineData("bdc-90\n")]
    public void A_name_is_kebab_case(string name) => Refused(Draft(name, Sms(-9, "care")), 1, "lower-case letters");

    [Fact]
    public void Overlapping_stages_of_one_channel_are_refused() => Refused(
        Draft("short", On(7, Calls(-30, -8, 4, "a", null)), On(8, Calls(-8, -1, 1, "b", null))), 8,
        "overlaps the one at line 7");

    [Fact]
    public void The_same_days_on_two_channels_are_fine() =>
        Assert.Empty(PlaybookRules.Check(Draft("short", Sms(-7, "care"), Calls(-7, -7, 1, "close", null))));

    [Fact]
    public void Stages_of_different_tiers_may_overlap_and_of_shared_tiers_may_not()
    {
        var forA = Calls(-30, -8, 4, "a", null) with { Tiers = [Tier.A] };
        Assert.Empty(PlaybookRules.Check(Draft("short", forA, forA with { Tiers = [Tier.B, Tier.C] })));
        Refused(Draft("short", forA, On(8, forA with { Tiers = [Tier.A, Tier.C] })), 8, "overlaps");
        Refused(Draft("short", forA, On(8, forA with { Tiers = [] })), 8, "overlaps");
    }

    [Fact]
    public void A_stage_that_runs_backward_is_refused() =>
        Refused(Draft("short", On(7, Calls(-8, -30, 4, "a", null))), 7, "runs backward");

    [Fact]
    public void Stages_are_written_from_early_to_late() => Refused(
        Draft("short", On(7, Calls(-8, -1, 4, "a", null)), On(8, Calls(-30, -10, 4, "b", null))), 8, "early to late");

    [Fact]
    public void A_repeat_needs_a_day_or_more_between() =>
        Refused(Draft("short", On(7, Calls(-8, -1, 0, "a", null))), 7, "every is 0");

    [Fact]
    public void A_touch_lies_before_the_end_and_after_the_earliest_day()
    {
        Refused(Draft("short", On(7, Sms(0, "care"))), 7, "before the end of the term at 0");
        Refused(Draft("short", On(7, Sms(-3, "care"))) with { End = new EndRule(-3, "x") }, 7,
            "before the end of the term at -3");
        Refused(Draft("short", On(7, Sms(-731, "care"))), 7, "earlier than -730");
    }

    [Fact]
    public void A_term_ends_by_its_anchor_day() =>
        Refused(Draft("short", Sms(-9, "care")) with { End = new EndRule(1, "x") }, 5, "by its anchor day");

    [Fact]
    public void A_case_may_be_worked_on_after_its_anchor_and_keeps_all_other_rules()
    {
        var good = Care(On(7, Sms(361, "care")), Calls(363, 384, 7, "win-back", null));
        Assert.Empty(PlaybookRules.Check(good));
        Refused(good with { End = new EndRule(384, "x") }, 1, "day 384 does not lie before the end of the term at 384");
        Refused(good with { End = new EndRule(1_096, "x") }, 5, "a case ends by day 1095");
        Refused(good with { Births = new BirthRule(LookBack: 362) }, 7, "lookBack is 362");
        Refused(good with { Births = new BirthRule(After: 0) }, 7, "after is 0");
        Refused(Care(On(7, Calls(361, 361, 1, "win-back", QuoteKind.Firm))), 7, "quote belongs");
    }

    [Fact]
    public void A_touch_for_a_reason_stands_in_for_the_one_of_the_same_days()
    {
        var (all, price) = (Calls(363, 384, 7, "talk", null), Calls(363, 384, 7, "compare", null));
        Assert.Empty(PlaybookRules.Check(Care(
            all, price with { Reasons = ["price", "gifts"] }, price with { Reasons = ["service"] })));
        Refused(Care(all, On(8, price with { To = 377, Reasons = ["price"] })), 8, "overlaps");
        Refused(Care(all, On(8, price with { Tiers = [Tier.A], Reasons = ["price"] })), 8, "overlaps");
        Refused(Care(price with { Reasons = ["price", "gifts"] }, On(8, price with { Reasons = ["gifts"] })), 8,
            "overlaps");
        Refused(Draft("short", On(8, Calls(-9, -9, 1, "close", null) with { Reasons = ["price"] })), 8,
            "reasons belong");
    }

    private static PlaybookDraft Care(params ReadOnlySpan<TouchRule> rules) => Draft("win-back", rules) with
    {
        Anchor = Anchor.LastMaintenance,
        Births = BirthRule.Usual,
        End = new EndRule(420, "no-response"),
    };

    [Theory]
    [InlineData("07:59-20:00", "09:00-20:00", 2, "outside the legal 08:00-21:00")]
    [InlineData("08:00-21:01", "09:00-20:00", 2, "outside the legal 08:00-21:00")]
    [InlineData("09:00-20:00", "08:00-20:01", 3, "outside the legal 08:00-20:00")]
    [InlineData("09:00-20:00", "09:00-09:59", 3, "at least one hour")]
    [InlineData("20:00-09:00", "09:00-20:00", 2, "open before it closes")]
    [InlineData("09:00-09:00", "09:00-20:00", 2, "open before it closes")]
    public void Hours_are_legal_and_long_enough(string sms, string call, int line, string message) => Refused(
        Draft("short", Sms(-9, "care")) with { Windows = new ContactWindows(Hours(sms), Hours(call), false) },
        line, message);

    [Fact]
    public void The_widest_hours_and_the_shortest_are_accepted()
    {
        var draft = Draft("short", Sms(-9, "care"));
        Assert.Empty(PlaybookRules.Check(draft with
        {
            Windows = new ContactWindows(PlaybookRules.WidestSms, PlaybookRules.WidestCall, true),
        }));
        Assert.Empty(PlaybookRules.Check(draft with
        {
            Windows = new ContactWindows(Hours("09:00-10:00"), Hours("19:00-20:00"), false),
        }));
    }

    [Fact]
    public void A_hundred_touches_are_the_most()
    {
        Assert.Empty(PlaybookRules.Check(Draft("short", Calls(-100, -1, 1, "a", null))));
        Refused(Draft("short", Calls(-101, -1, 1, "a", null)), 4, "more than 100 touches");
        Refused(Draft("short", Event(-15, "exclusivity-ends")), 4, "no contact");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    public void A_callback_comes_within_a_month(int days) =>
        Refused(Draft("short", Sms(-9, "care")) with { CallbackDays = days }, 6, "1 to 30 days");

    [Fact]
    public void All_faults_come_at_once_in_order_of_the_text()
    {
        var draft = Draft("x", On(9, Sms(0, "care")), On(8, Calls(-1, -8, 0, "a", null)));
        Assert.Equal([1, 8, 8, 9], PlaybookRules.Check(draft).Select(error => error.Mark.Line));
    }

    private static void Refused(PlaybookDraft draft, int line, string message)
    {
        var error = Assert.Single(
            PlaybookRules.Check(draft), error => error.Message.En.Contains(message, StringComparison.Ordinal));
        Assert.Equal(line, error.Mark.Line);
        Assert.Contains(error.Message.Zh, letter => letter is >= '\u4e00' and <= '\u9fff');
    }

    private static TouchRule On(int line, TouchRule rule) => rule with { Mark = new SourceMark(line, 3) };

    private static ContactWindow Hours(string text) => new(TimeOnly.Parse(text[..5]), TimeOnly.Parse(text[6..]));
}
