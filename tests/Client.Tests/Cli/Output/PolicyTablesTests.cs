using System.Text.Json;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class PolicyTablesTests
{
    private static readonly PolicyView Term =
        JsonSerializer.Deserialize(WireSamples.Policy, ViewsJson.Default.PolicyView)!;

    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_parked_term_says_who_must_look() =>
        Assert.Contains(
            "parked", Sheet.Of(PolicyTables.List([Term with { Parked = true }], Sheet.English)).Text);

    [Fact]
    public void The_reason_of_an_end_stands_with_its_phase()
    {
        var lost =
            Sheet.Of(PolicyTables.List([Term with { Phase = "lost", Reason = "price" }], Sheet.English)).Text;
        Assert.Contains("Lost (Price)", lost);
        Assert.DoesNotContain("parked", lost);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_next_touch_that_may_move_is_marked(bool isProvisional)
    {
        var moved = Term with { NextTouch = Term.NextTouch! with { Provisional = isProvisional } };
        var text = Sheet.Of(PolicyTables.One(moved, Sheet.English)).Text;
        Assert.Contains("Call, 60 days before expiry: 2026-03-02 14:00 UTC+8", text);
        Assert.Equal(isProvisional, text.Contains("(day may move)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_touch_is_told_in_words_and_the_zone_stands_in_the_heading()
    {
        var call = new TouchView("call-60", "call", Morning, Morning, "sent", "no-answer");
        var sheet = Sheet.Of(PolicyTables.One(Term with { Touches = [call] }, Sheet.English));
        Assert.Equal(
            ["Call, 60 days before expiry", "2026-03-02 14:00", "2026-03-02 14:00", "Made", "No answer"],
            sheet.Row("Call, 60 days before expiry"));
        Assert.Equal(
            ["Touch", "Planned (UTC+8)", "Done (UTC+8)", "Status", "Outcome"], sheet.Row("Touch"));
    }

    [Fact]
    public void Why_without_a_next_touch_says_none()
    {
        var why = new WhyView(null, [new Sentence("Because", "因为", "term-ended")]);
        Assert.EndsWith("none", Sheet.Of(PolicyTables.Why(why, Sheet.English)).Row("Next")[0]);
        Assert.Equal(["因为", "保单已了结"], Sheet.Of(PolicyTables.Why(why, Sheet.Chinese)).Row("因为"));
    }

    [Fact]
    public void A_turn_shows_all_of_its_notes_in_one_row()
    {
        var turn = new TurnView(DateTimeOffset.UnixEpoch, 3, "enrolled", "scheduled", ["a", "send sms-90"], null);
        Assert.Equal(
            "a; Message sent off: SMS, 90 days before expiry",
            Sheet.Of(PolicyTables.Timeline([turn], Sheet.English)).Row("1970-01-01")[^1]);
    }

    [Fact]
    public void What_the_customer_wrote_stands_between_the_turns()
    {
        var text = new CustomerText(41, DateTimeOffset.UnixEpoch, "多少钱", false, "unread", null, null, null, null);
        var written = new TurnView(DateTimeOffset.UnixEpoch, null, "customer-wrote", null, [], null, text);
        var row = Sheet.Of(PolicyTables.Timeline([written], Sheet.English)).Row("1970-01-01");
        Assert.Equal(["Customer wrote", "多少钱 (Unread)"], row[^2..]);
    }

    [Fact]
    public void A_word_that_this_program_does_not_know_is_shown_as_it_came() => Assert.Contains(
        "hovering", Sheet.Of(PolicyTables.Answer(new("applied", null, "hovering"), Sheet.Chinese)).Text);

    [Fact]
    public void Signs_that_would_steer_the_terminal_are_not_passed_on()
    {
        var text = Sheet.Of(PolicyTables.List([Term with { Owner = "\u001b[2J" }], Sheet.English)).Text;
        Assert.DoesNotContain('\u001b', text);
        Assert.Contains("?[2J", text);
    }
}
