using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Staffing;

namespace CampaignEngine.Grains.Tests.Dealers.Staffing;

/// <summary>Also <see cref="StaffingSettings"/>, which a dealer keeps.</summary>
public sealed class StaffingDeciderTests
{
    internal static readonly StaffingSettings Two = new(
        StaffingAssumptions.Usual with { TalkMinutes = 200 },
        [
            StaffAgent.Trained("李芳") with { DaysOff = [new DateOnly(2026, 4, 7)] },
            new("王强", new DateOnly(2026, 5, 1), null, []),
        ]);

    private static readonly Dealer Minhang =
        new(DealerPhase.Active, "Minhang", Dealer.DefaultZone, DealerSettings.None);

    [Fact]
    public void Agents_and_assumptions_take_the_place_of_those_before()
    {
        var set = Decide(Minhang, Two);
        Assert.Equal(new(Minhang with { Settings = new([]) { Staffing = Two } }, [], Verdict.Applied), set);
        Assert.Equal(Verdict.Ignored("nothing-to-do"), Decide(set.State, Two).Verdict);
        Assert.Equal(StaffingSettings.Usual, Decide(set.State, StaffingSettings.Usual).State.Settings.Staffing);
    }

    [Theory]
    [MemberData(nameof(Faulty))]
    public void What_no_forecast_can_be_made_from_is_refused(StaffingSettings staffing) => Assert.Equal(
        new(Minhang, [], Verdict.Refused("staffing-unsound")), Decide(Minhang, staffing));

    public static TheoryData<StaffingSettings> Faulty { get; } = new()
    {
        Two with { Assumptions = Two.Assumptions with { TalkMinutes = 0 } },
        Two with { Assumptions = Two.Assumptions with { MinutesPerCall = new Spread(5, 4, 3) } },
        Two with { Agents = [StaffAgent.Trained("李芳"), StaffAgent.Trained("李芳")] },
        Two with { Agents = [StaffAgent.Trained("")] },
    };

    private static Turn<Dealer, DealerEffect> Decide(Dealer dealer, StaffingSettings staffing) =>
        DealerDecider.Decide(dealer, new DealerMessage.StaffingSet(staffing), Samples.At("2026-04-01 09:00"));
}
