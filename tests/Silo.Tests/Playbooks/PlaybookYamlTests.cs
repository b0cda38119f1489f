using System.Text;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Calendars;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Silo.Playbooks;

namespace CampaignEngine.Silo.Tests.Playbooks;

public sealed class PlaybookYamlTests
{
    private const string Good = """
        name: short
        title: { en: Short, zh: 短 }
        anchor: expiry
        window: { sms: "09:00-20:00", call: "10:00-19:00", callOnOffDays: true }
        callback: 2
        touches:
          - { at: -9, channel: sms, template: care, tiers: [B, A] }
          - { from: -8, to: -4, every: 2, channel: call, goal: close, quote: firm }
          - { at: -3, event: exclusivity-ends }
        end: { at: 0, as: lost, reason: no-response }
        """;

    [Fact]
    public void A_good_text_becomes_the_playbook_it_says() => Assert.Equal(
        new Playbook("short", new LocalizedText("Short", "短"), Anchor.Expiry,
            new ContactWindows(new(new(9, 0), new(20, 0)), new(new(10, 0), new(19, 0)), true),
            [
                new Touch(0, -9, Channel.Sms, "care", null, null, [Tier.A, Tier.B]),
                new Touch(1, -8, Channel.Call, null, "close", QuoteKind.Firm, []),
                new Touch(2, -6, Channel.Call, null, "close", QuoteKind.Firm, []),
                new Touch(3, -4, Channel.Call, null, "close", QuoteKind.Firm, []),
            ],
            [new Milestone(-3, "exclusivity-ends")], new EndRule(0, "no-response"), 2),
        Read(Good).Playbook);

    [Fact]
    public void A_playbook_of_cases_says_when_cars_become_some_and_whom_a_call_is_for()
    {
        var playbook = Read("""
            name: back
            title: { en: Back, zh: 回店 }
            anchor: last-maintenance
            lookBack: 500
            window: {}
            touches:
              - { at: 361, channel: call, goal: win-back, reasons: [price, moon-phase] }
              - { at: 361, channel: call, goal: win-back }
            end: { at: 402, as: lost, reason: no-response }
            """).Playbook!;
        Assert.Equal((Anchor.LastMaintenance, new BirthRule(LookBack: 500)), (playbook.Anchor, playbook.Births));
        Assert.Equal(["price", "gifts", "moon-phase"], playbook.Touches[0].Reasons);
        Assert.Equal(["price", "gifts", "moon-phase"], playbook.Touches[1].OtherReasons);
        var first = Good.Replace("anchor: expiry", "anchor: first-maintenance", StringComparison.Ordinal);
        Assert.Equal(
            BirthRule.Usual, Read(first.Replace(", quote: firm", "", StringComparison.Ordinal)).Playbook!.Births);
    }

    [Fact]
    public void Hours_not_written_are_nine_to_eight()
    {
        var usual = new ContactWindow(new TimeOnly(9, 0), new TimeOnly(20, 0));
        var windows = Read(Good.Replace("{ sms: \"09:00-20:00\", call: \"10:00-19:00\", callOnOffDays: true }", "{}"))
            .Playbook!.Windows;
        Assert.Equal(new ContactWindows(usual, usual, false), windows);
    }

    [Fact]
    public void A_title_may_hold_a_comma_without_quotes() => Assert.Equal(
        new LocalizedText("Short, 9 days, or so", "短"),
        Read(Good.Replace("en: Short", "en: Short, 9 days, or so")).Playbook!.Title);

    [Theory]
    [InlineData("zh: 短", "zh: 短, fr: Court", 2, 28, "unknown key 'fr'")]
    [InlineData("name: short", "name: Short!", 1, 7, "lower-case letters")]
    [InlineData("name: short", "nmae: short", 1, 1, "lacks 'name'")]
    [InlineData("name: short", "name: [a]", 1, 7, "must be a text")]
    [InlineData("name: short", "name: short\nname: other", 2, 1, "a second time")]
    [InlineData("zh: 短", "fr: Court", 2, 8, "lacks 'zh'")]
    [InlineData("anchor: expiry", "anchor: birthday", 3, 9, "expiry, first-maintenance, last-maintenance")]
    [InlineData("anchor: expiry", "anchor: expiry\nlookBack: 9", 4, 1, "unknown key 'lookBack'")]
    [InlineData("goal: close,", "goal: close, reasons: price,", 8, 72, "must be a list such as [price, service]")]
    [InlineData("goal: close,", "goal: close, reasons: [Too dear],", 8, 73, "a reason is a code")]
    [InlineData("\"09:00-20:00\"", "nine to five", 4, 16, "write hours such as")]
    [InlineData("\"09:00-20:00\"", "\"07:00-20:00\"", 4, 16, "outside the legal 08:00-21:00")]
    [InlineData("\"10:00-19:00\"", "\"10:00-10:30\"", 4, 37, "at least one hour")]
    [InlineData("callOnOffDays: true", "callOnOffDays: yes", 4, 67, "must be true or false")]
    [InlineData("callback: 2", "callback: 2.5", 5, 11, "whole number")]
    [InlineData("callback: 2", "callback: 31", 5, 11, "1 to 30 days")]
    [InlineData("at: -9, channel: sms", "at: \"-9\", channel: sms", 7, 11, "whole number")]
    [InlineData("channel: sms", "channel: fax", 7, 24, "must be one of sms, call, robot, wecom")]
    [InlineData("template: care", "templete: care", 7, 5, "lacks 'template'")]
    [InlineData("tiers: [B, A]", "tiers: [B, D]", 7, 56, "a tier is A, B or C")]
    [InlineData("tiers: [B, A]", "tiers: A", 7, 52, "must be a list")]
    [InlineData("tiers: [B, A]", "goal: close", 7, 45, "unknown key 'goal'")]
    [InlineData("from: -8, to: -4", "from: -4, to: -8", 8, 5, "runs backward")]
    [InlineData("every: 2", "every: 0", 8, 5, "1 or more days")]
    [InlineData("every: 2, ", "", 8, 5, "lacks 'every'")]
    [InlineData("quote: firm", "quote: free", 8, 70, "indicative, firm")]
    [InlineData("to: -4", "to: 4", 8, 5, "before the end of the term")]
    [InlineData("- { at: -3, event: exclusivity-ends }", "- { at: -5, channel: call, goal: close }", 9, 5, "overlaps")]
    [InlineData(
        "- { at: -3, event: exclusivity-ends }", "- { at: -19, channel: call, goal: close }", 9, 5, "early to late")]
    [InlineData("- { at: -3, event: exclusivity-ends }", "- soon", 9, 5, "touch must be a map")]
    [InlineData("as: lost", "as: won", 10, 19, "is lost")]
    [InlineData("at: 0,", "at: 1,", 10, 6, "by its anchor day")]
    [InlineData("reason: no-response }", "reason: no-response", 11, 1, "this is not YAML")]
    [InlineData("name: short", "name: &x short", 1, 7, "anchors and aliases")]
    [InlineData("name: short", "name: !secret short", 1, 7, "tags")]
    [InlineData("{ en: Short, zh: 短 }", "[[[[[[[[[[1]]]]]]]]]]", 2, 16, "nested deeper")]
    [InlineData("callback: 2", "---\ncallback: 2", 5, 1, "another document")]
    public void A_malformed_text_is_refused_with_its_place(
        string written, string instead, int line, int column, string message)
    {
        var reading = PlaybookYaml.Read(Good.Replace(written, instead, StringComparison.Ordinal));
        Assert.Null(reading.Playbook);
        var error = Assert.Single(
            reading.Errors, error => error.Message.En.Contains(message, StringComparison.Ordinal));
        Assert.Equal(new SourceMark(line, column), error.Mark);
        Assert.Contains(error.Message.Zh, letter => letter is >= '\u4e00' and <= '\u9fff');
    }

    [Theory]
    [InlineData("", "the text is empty")]
    [InlineData("# nothing", "the text is empty")]
    [InlineData("just words", "must be a map")]
    [InlineData("- a\n- b", "must be a map")]
    [InlineData("\t", "")]
    [InlineData("name: \u0000", "")]
    [InlineData("? [a, b]\n: c", "a key must be a single word")]
    public void A_text_that_is_no_playbook_at_all_is_refused(string text, string message) =>
        Assert.Contains(PlaybookYaml.Read(text).Errors,
            error => error.Message.En.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void All_faults_are_reported_at_once_in_order_of_the_text()
    {
        var errors = PlaybookYaml.Read("nmae: x\nanchor: birth\ntouches: 7\n").Errors;
        Assert.Equal(errors.OrderBy(error => (error.Mark.Line, error.Mark.Column)), errors);
        Assert.Equal(7, errors.Count);
    }

    [Fact]
    public void A_text_over_256_KB_is_refused_unread()
    {
        var text = Good + "\n#" + new string('短', 90_000);
        Assert.True(Encoding.UTF8.GetByteCount(text) > YamlTree.LargestText);
        Assert.Equal("the text is larger than 256 KB", Assert.Single(PlaybookYaml.Read(text).Errors).Message.En);
    }

    [Fact]
    public void An_alias_bomb_is_refused_at_its_first_anchor()
    {
        var bomb = "a: &a [x, x]\n" + string.Concat(Enumerable.Range(0, 60).Select(at => $"b{at}: &b{at} [*a, *a]\n"));
        Assert.Equal(new SourceMark(1, 4), Assert.Single(PlaybookYaml.Read(bomb).Errors).Mark);
    }

    [Fact]
    public void More_than_a_hundred_touches_are_refused()
    {
        var reading = PlaybookYaml.Read(Good.Replace("from: -8, to: -4, every: 2", "from: -200, to: -4, every: 1"));
        Assert.Contains(reading.Errors, error => error.Message.En == "more than 100 touches for one term");
    }

    [Theory]
    [InlineData("k{0}: 1\n")]
    [InlineData("name: again{0}\n")]
    [InlineData("k{0}:\n")]
    public void A_flood_of_faults_is_cut_at_a_hundred_and_the_last_says_so(string line)
    {
        var flood = string.Concat(Enumerable.Range(0, 9_000).Select(at => string.Format(null, line, at)));
        var errors = PlaybookYaml.Read(Good + "\n" + flood).Errors;
        Assert.Equal(PlaybookFaults.Most + 1, errors.Count);
        Assert.Equal("there are more faults than these 100; mend these first", errors[^1].Message.En);
        Assert.Equal("错误不止以上 100 处，请先修正这些", errors[^1].Message.Zh);
        Assert.Equal(errors.OrderBy(error => (error.Mark.Line, error.Mark.Column)), errors);
    }

    [Fact]
    public void A_hundred_faults_are_all_told_and_nothing_else()
    {
        var flood = string.Concat(Enumerable.Range(0, PlaybookFaults.Most).Select(at => $"k{at}: 1\n"));
        var errors = PlaybookYaml.Read(Good + "\n" + flood).Errors;
        Assert.Equal(PlaybookFaults.Most, errors.Count);
        Assert.All(errors, error => Assert.Contains("unknown key", error.Message.En, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("callback: 2", "{0}: 1\n")]
    [InlineData("zh: 短", "z{0}, ")]
    [InlineData("  - { at: -3, event: exclusivity-ends }", "  - {{ at: -3, event: e{0} }}\n")]
    [InlineData("  - { at: -3, event: exclusivity-ends }", "  - {{ at: -3, channel: sms, template: t{0} }}\n")]
    public void A_quarter_of_a_megabyte_of_nonsense_does_not_grow_while_it_is_refused(string at, string part)
    {
        var flood = string.Concat(Enumerable.Range(0, 230_000 / (part.Length + 3))
            .Select(number => string.Format(null, part, number)));
        var yaml = Good.Replace(at, flood + at, StringComparison.Ordinal);
        Assert.True(Encoding.UTF8.GetByteCount(yaml) is > 150_000 and < YamlTree.LargestText);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var errors = PlaybookYaml.Read(yaml).Errors;
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 400_000_000);
        Assert.InRange(errors.Count, 1, PlaybookFaults.Most + 1);
    }

    [Fact]
    public void More_entries_than_a_term_could_ever_use_are_refused_unread()
    {
        var entries = string.Concat(Enumerable.Repeat("  - { at: -3, event: again }\n", 201));
        var error = Assert.Single(
            PlaybookYaml.Read(Good.Replace("touches:\n", "touches:\n" + entries, StringComparison.Ordinal)).Errors);
        Assert.Equal("touches has 204 entries; at most 200 are read", error.Message.En);
        Assert.Equal(new SourceMark(7, 3), error.Mark);
    }

    private static PlaybookReading Read(string yaml)
    {
        var reading = PlaybookYaml.Read(yaml);
        Assert.Empty(reading.Errors);
        return reading;
    }
}
