using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Churn;

namespace CampaignEngine.Grains.Tests.Dealers.Churn;

/// <summary>Marks of two roles, and weights as <see cref="ScoreDecider"/> sets them. Source: 001 row 1-02.</summary>
public sealed class ScorecardTests
{
    private static readonly Score Specialist = new(ScoreRole.AccidentSpecialist, "李事故", 5, 4, 3, 2);
    private static readonly Score Manager = new(ScoreRole.ServiceManager, "王经理", 4, 4, 4, 3);

    [Fact]
    public void The_total_is_the_weighted_mean_of_both_roles()
    {
        var card = Scorecard.Of([Specialist, Manager], new ScoreWeights(4, 3, 2, 1));
        Assert.Equal(new Scorecard([4.5m, 4m, 3.5m, 2.5m], 3.95m, IsSigned: true), card);
        Assert.Equal(3.63m, Scorecard.Of([Specialist, Manager], ScoreWeights.Usual).Total);
    }

    [Fact]
    public void A_decision_takes_two_roles_and_two_people()
    {
        Assert.Equal(new Scorecard(null, null, false), Scorecard.Of([], ScoreWeights.Usual));
        Assert.False(Scorecard.Of([Specialist], ScoreWeights.Usual).IsSigned);
        Assert.False(Scorecard.Of([Specialist, Manager with { By = "李事故" }], ScoreWeights.Usual).IsSigned);
    }

    [Theory]
    [InlineData(0, 0, "score-weights-unsound")]
    [InlineData(-1, 3, "score-weights-unsound")]
    [InlineData(2, 3, null)]
    public void Weights_must_weigh_something(int steering, int service, string? rule)
    {
        var dealer = new Dealer(DealerPhase.Active, "Minhang", Dealer.DefaultZone, DealerSettings.None);
        var weights = new ScoreWeights(steering, service, 0, 0);
        var turn = DealerDecider.Decide(
            dealer, new DealerMessage.ScoreWeightsSet(weights), Samples.At("2026-03-02 09:00"));
        Assert.Equal(rule is null ? Verdict.Applied : Verdict.Refused(rule), turn.Verdict);
        Assert.Equal(rule is null ? weights : null, turn.State.Settings.ScoreWeights);
    }
}
