using CampaignEngine.Grains.Dealers.Churn;

namespace CampaignEngine.Grains.Tests.Dealers.Churn;

/// <summary>What follows from <see cref="InsurerRules"/>. Source: 001 rows 1-03 to 1-06.</summary>
public sealed class InsurerAdviserTests
{
    [Fact]
    public void One_insurer_alone_is_too_few_and_too_large() => Assert.Equal(
        [typeof(InsurerAdvice.TooFewPartners), typeof(InsurerAdvice.DependsOnOne), typeof(InsurerAdvice.Core),
            typeof(InsurerAdvice.NoNewCars)],
        Of([Ends.Won(10, destination: "平安")], null).Select(advice => advice.GetType()));

    [Fact]
    public void A_sound_book_is_told_so_and_nothing_else()
    {
        var advice = Of(
            [Ends.Won(40, destination: "平安"), Ends.Won(32, destination: "人保"), Ends.Won(28, destination: "太保")], null);
        var core = Assert.IsType<InsurerAdvice.Core>(advice[0]);
        Assert.Equal((2, 0.72m, ConcentrationFit.Fits),
            (core.Concentration.Insurers, core.Concentration.Share, core.Concentration.Fit));
        Assert.IsType<InsurerAdvice.NoNewCars>(advice[1]);
        Assert.Equal(2, advice.Count);
    }

    [Fact]
    public void Nothing_renewed_is_said_and_nothing_concluded_from_it() => Assert.Equal(
        [new InsurerAdvice.NothingRenewed(), new InsurerAdvice.NoNewCars()],
        Of([Ends.Lost(3, destination: "平安")], null));

    [Fact]
    public void Renewals_of_which_nobody_knows_the_insurer_are_not_taken_for_none() => Assert.Equal(
        [new InsurerAdvice.NoInsurerNamed(3), new InsurerAdvice.NoNewCars()], Of([Ends.Won(3)], null));

    [Theory]
    [InlineData(0, 2, 2)]
    [InlineData(59, 2, 2)]
    [InlineData(60, 2, 4)]
    [InlineData(80, 4, 4)]
    [InlineData(160, 6, 7)]
    [InlineData(1000, 6, 8)]
    public void New_policies_say_how_many_partners_there_should_be(int perMonth, int fewest, int most) =>
        Assert.Equal(new PartnerAdvice(fewest, most), InsurerRules.Usual.PartnersFor(perMonth));

    [Fact]
    public void A_partner_with_little_is_compensated_up_to_the_least_share_of_everything()
    {
        var advice = Of(
            [Ends.Won(95, destination: "平安"), Ends.Won(5, destination: "大地"), Ends.Lost(9, destination: "太保")],
            [new("平安", 98), new("大地", 2)]);
        var little = Assert.Single(advice.OfType<InsurerAdvice.Compensate>());
        Assert.Equal(("ccic", 0.05m, 13), (little.Insurer.Code, little.Share, little.Policies));
        Assert.Equal(100m / 12, Assert.Single(advice.OfType<InsurerAdvice.Partners>()).NewPerMonth);
    }

    [Fact]
    public void A_partner_that_new_policies_make_up_for_needs_nothing_more() => Assert.Empty(
        Of([Ends.Won(95, destination: "平安"), Ends.Won(5, destination: "大地")], [new("平安", 50), new("大地", 50)])
            .OfType<InsurerAdvice.Compensate>());

    private static Sequence<InsurerAdvice> Of(EndCount[] ends, NewPolicies[]? news) =>
        InsurerAdviser.Of(InsurerShares.Of(ends, news), 12, InsurerRules.Usual);
}
