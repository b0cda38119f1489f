using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Staffing;

namespace CampaignEngine.Grains.Tests.Dealers.Staffing;

/// <summary>Also <see cref="StaffingSettings"/>, which a dealer keeps.</summary>
public sealed class StaffingDeciderTests
{
    internal static readonly StaffingSettings Short = new(StaffingAssumptions.Usual with { TalkMinutes = 200 });

    private static readonly Dealer Minhang =
        new(DealerPhase.Active, "Minhang", Dealer.DefaultZone, DealerSettings.None);

    [Fact]
    public void Assumptions_take_the_place_of_those_before()
    {
        var set = Decide(Minhang, Short);
        Assert.Equal(new(Minhang with { Settings = new([]) { Staffing = Short } }, [], Verdict.Applied), set);
        Assert.Equal(Verdict.Ignored("nothing-to-do"), Decide(set.State, Short).Verdict);
        Assert.Equal(StaffingSettings.Usual, Decide(set.State, StaffingSettings.Usual).State.Settings.Staffing);
    }

    [Theory]
    [MemberData(nameof(Faulty))]
    public void What_no_forecast_can_be_made_from_is_refused(StaffingSettings staffing) => Assert.Equal(
        new(Minhang, [], Verdict.Refused("staffing-unsound")), Decide(Minhang, staffing));

    public static TheoryData<StaffingSettings> Faulty { get; } = new()
    {
        Short with { Assumptions = Short.Assumptions with { TalkMinutes = 0 } },
        Short with { Assumptions = Short.Assumptions with { MinutesPerCall = new Spread(5, 4, 3) } },
    };

    private static Turn<Dealer, DealerEffect> Decide(Dealer dealer, StaffingSettings staffing) =>
        DealerDecider.Decide(dealer, new DealerMessage.StaffingSet(staffing), Samples.At("2026-04-01 09:00"));
}
