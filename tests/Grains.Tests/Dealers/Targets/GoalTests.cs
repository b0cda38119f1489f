using CampaignEngine.Grains.Dealers.Targets;

namespace CampaignEngine.Grains.Tests.Dealers.Targets;

public sealed class GoalTests
{
    private static readonly Goal Band = new(GoalName.NewCarPremiumShare, 0.40m, 0.50m);

    [Theory]
    [InlineData(null, GoalState.Unknown, null)]
    [InlineData(0.399, GoalState.Below, -0.001)]
    [InlineData(0.40, GoalState.Within, 0.0)]
    [InlineData(0.50, GoalState.Within, 0.0)]
    [InlineData(0.62, GoalState.Above, 0.12)]
    public void A_share_is_read_against_its_bounds(double? actual, GoalState state, double? distance)
    {
        var reading = Band.Read((decimal?)actual);
        Assert.Equal((state, (decimal?)distance), (reading.State, reading.Distance));
    }

    [Fact]
    public void Penetration_tier_A_and_reach_have_the_bounds_of_the_sources()
    {
        Assert.All(Goal.Usual, goal => Assert.True(goal.IsSound));
        Assert.Equal(Enum.GetValues<GoalName>(), Goal.Usual.Select(goal => goal.Name));
        Assert.Equal([0.85m, 0.92m, 0.98m], new[]
        {
            GoalName.NewCarPenetration, GoalName.TierARenewalRate, GoalName.Reach,
        }.Select(name => Goal.Usual.Single(goal => goal.Name == name).AtLeast));
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData(0.5, 0.4, false)]
    [InlineData(-0.1, null, false)]
    [InlineData(null, 1.1, false)]
    [InlineData(0.0, 1.0, true)]
    public void Bounds_must_leave_room(double? low, double? high, bool isSound) => Assert.Equal(
        isSound, new Goal(GoalName.Reach, (decimal?)low, (decimal?)high).IsSound);
}
