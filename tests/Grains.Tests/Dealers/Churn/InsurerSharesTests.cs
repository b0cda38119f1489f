using CampaignEngine.Grains.Dealers.Churn;

namespace CampaignEngine.Grains.Tests.Dealers.Churn;

public sealed class InsurerSharesTests
{
    [Fact]
    public void Names_of_one_insurer_are_added_up()
    {
        var shares = InsurerShares.Of(
            [
                Ends.Won(3, destination: "PICC", premium: 9_000m), Ends.Won(3, destination: "人保", premium: 3_000m),
                Ends.Won(2, destination: "平安", premium: 4_000m),
            ], null);
        Assert.Equal(
            [("picc", 6, 12_000m, 0.75m, 0.75m), ("ping-an", 2, 4_000m, 0.25m, 0.25m)],
            shares.Select(share => (
                share.Insurer!.Code, share.Renewals, share.Premium, share.Share!.Value, share.PremiumShare!.Value)));
    }

    [Fact]
    public void A_renewal_without_a_named_insurer_stays_with_the_one_before_and_says_so()
    {
        var share = Assert.Single(InsurerShares.Of([Ends.Won(5, insurer: "平安"), Ends.Won(1, destination: "平安")], null));
        Assert.Equal((6, 5), (share.Renewals, share.Assumed));
    }

    [Fact]
    public void Renewals_of_nobody_stand_last_and_have_no_share()
    {
        var shares = InsurerShares.Of([Ends.Won(9), Ends.Won(1, destination: "平安")], null);
        Assert.Equal(["ping-an", null], shares.Select(share => share.Insurer?.Code));
        Assert.Equal([1m, null], shares.Select(share => share.Share));
        Assert.Equal(9, shares[1].Renewals);
    }

    [Fact]
    public void Who_took_terms_away_is_counted_and_has_a_share_of_nothing()
    {
        var share = Assert.Single(InsurerShares.Of([Ends.Lost(4, destination: "太保"), Ends.Lost(9)], null));
        Assert.Equal(("cpic", 4, 0, (decimal?)null), (share.Insurer!.Code, share.Lost, share.Renewals, share.Share));
    }

    [Fact]
    public void New_policies_are_shared_out_only_where_they_are_known()
    {
        EndCount[] ends = [Ends.Won(1, destination: "平安")];
        Assert.Null(Assert.Single(InsurerShares.Of(ends, null)).NewPolicies);
        var shares = InsurerShares.Of(ends, [new("大地", 3), new("平安", 1), new(null, 6)]);
        Assert.Equal(
            [("ping-an", 1, 0.25m), ("ccic", 3, 0.75m), (null, 6, null)],
            shares.Select(share => (share.Insurer?.Code, share.NewPolicies!.Value, share.NewShare)));
    }
}
