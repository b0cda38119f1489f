using CampaignEngine.Grains.Dealers.Targets;

namespace CampaignEngine.Grains.Tests.Dealers.Targets;

public sealed class TargetProposalTests
{
    private static readonly TargetInputs Store = new()
    {
        LastRenewals = 600,
        LastRate = 0.6m,
        LastAttainment = 1.1m,
        ExpiringBase = 1_500,
        NewCarSales = 500,
        NewCarInsuranceRate = 0.8m,
        ServiceOnlyCustomers = 200,
        LostCustomers = 400,
        InsurerPolicy = 0.02m,
        MakerGuidance = 900,
        AveragePremium = 3_200.50m,
    };

    [Fact]
    public void Each_input_stands_with_what_it_adds_and_with_its_share()
    {
        var proposal = TargetProposal.From(Store);
        // 600 x 0.70; 500 x 0.8 x 0.40; (1,500 - 600 - 400) x 0.6; 200 x 0.10; 400 x 0.30: 1,020 in all.
        Assert.Equal([420m, 160m, 300m, 20m, 120m, 51m, 20.40m, 0m], proposal.Parts.Select(part => part.Renewals));
        Assert.Equal(1_091, proposal.Renewals);
        Assert.Equal(1_091 * 3_200.50m, proposal.Premium);
        Assert.Equal([600, 400, 500, 200, 400, null, null, 900], proposal.Parts.Select(part => part.Count));
        Assert.Equal(0.3848m, proposal.Parts[0].Share);
        Assert.InRange(proposal.Parts.Sum(part => part.Share), 0.999m, 1.001m);
        Assert.All(proposal.Parts, part => Assert.True(part.IsKnown));
    }

    [Fact]
    public void The_maker_asks_for_more_and_gets_it_but_never_lowers()
    {
        var asked = TargetProposal.From(Store with { MakerGuidance = 1_200 });
        Assert.Equal((1_200, 108.60m), (asked.Renewals, asked.Parts[^1].Renewals));
        Assert.Equal(1_091, TargetProposal.From(Store with { MakerGuidance = 1 }).Renewals);
    }

    [Fact]
    public void A_year_far_off_its_target_moves_the_next_by_a_tenth_at_most()
    {
        Assert.Equal(102m, TargetProposal.From(Store with { LastAttainment = 5m }).Parts[5].Renewals);
        Assert.Equal(-102m, TargetProposal.From(Store with { LastAttainment = 0m }).Parts[5].Renewals);
    }

    [Fact]
    public void A_dealer_of_which_nothing_is_known_gets_a_target_of_nothing_and_sees_what_is_missing()
    {
        var proposal = TargetProposal.From(new TargetInputs());
        Assert.Equal((0, null), (proposal.Renewals, proposal.Premium));
        Assert.All(proposal.Parts, part => Assert.Equal((false, 0m, 0m), (part.IsKnown, part.Renewals, part.Share)));
    }

    [Fact]
    public void A_store_with_one_term_and_one_with_very_many_are_proposed_alike()
    {
        Assert.Equal(1, TargetProposal.From(new TargetInputs { ExpiringBase = 1, LastRate = 0.6m }).Renewals);
        Assert.Equal(60_000_000, TargetProposal.From(
            new TargetInputs { ExpiringBase = Target.MostRenewals, LastRate = 0.6m }).Renewals);
    }

    [Fact]
    public void New_cars_and_renewals_are_not_counted_again_in_the_base() => Assert.Equal(
        0m, TargetProposal.From(Store with { ExpiringBase = 700 }).Parts[2].Renewals);
}
