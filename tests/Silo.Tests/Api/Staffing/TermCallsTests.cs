using CampaignEngine.Grains.Dealers.Staffing;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Api.Policies;
using CampaignEngine.Silo.Api.Staffing;

namespace CampaignEngine.Silo.Tests.Api.Staffing;

/// <summary>
/// A term of bdc-90 that expires on Monday 9 March 2026, seen on Monday 2 March: of its calls remain N-7, today, and
/// N-1, which moves from Sunday back to Friday the 6th.
/// </summary>
public sealed class TermCallsTests
{
    private static readonly TurnContext Context = FakePorts.Context;

    private static readonly Policy Term =
        PolicyDecider.New(new DateOnly(2026, 3, 9), Context.Today, 7, null, []);

    [Fact]
    public void Planned_calls_wait_until_the_next_one_and_the_last_until_the_expiry() =>
        AssertCalls(Term, "03-02 to 03-05", "03-06 to 03-09");

    [Fact]
    public void An_open_call_waits_from_its_day_and_never_ends_before_today() => AssertCalls(
        Term with { OpenCall = new OpenCall(12, new DateOnly(2026, 2, 27)) },
        "02-27 to 03-02", "03-02 to 03-05", "03-06 to 03-09");

    [Fact]
    public void A_contact_that_was_agreed_takes_the_place_of_the_calls_before_it() => AssertCalls(
        Term with { Appointment = new Appointment(1000, new DateTimeOffset(2026, 3, 4, 2, 0, 0, TimeSpan.Zero)) },
        "03-04 to 03-05", "03-06 to 03-09");

    [Fact]
    public void A_term_that_rests_or_refuses_calls_asks_for_none()
    {
        AssertCalls(Term with { Phase = new Phase.Blocked(Rules.WrongNumber, new Phase.Contacting()) });
        AssertCalls(Term with { Silenced = [Grains.Channel.Call] });
        Assert.Empty(TermCalls.Of(new Outlook(Term, Context with { IsHeld = true }, null)));
    }

    [Fact]
    public void After_a_call_for_another_term_of_the_customer_it_is_left_alone_for_a_while() =>
        AssertCalls(Term with { SpokenUntil = new DateOnly(2026, 3, 6) }, "03-06 to 03-09");

    private static void AssertCalls(Policy term, params string[] calls) => Assert.Equal(
        calls, TermCalls.Of(new Outlook(term, Context, null)).OrderBy(call => call.Day).Select(Told));

    private static string Told(PlannedCalls call)
    {
        Assert.Equal(1, call.Count);
        return $"{call.Day:MM-dd} to {call.LastDay:MM-dd}";
    }
}
