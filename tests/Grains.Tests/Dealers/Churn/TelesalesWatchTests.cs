using CampaignEngine.Grains.Dealers.Churn;

namespace CampaignEngine.Grains.Tests.Dealers.Churn;

/// <summary>What a <see cref="NoContactAgreement"/> means. Source: 001 row 1-07.</summary>
public sealed class TelesalesWatchTests
{
    [Fact]
    public void An_insurer_may_call_from_the_fifteenth_day_before_expiry()
    {
        var agreement = new NoContactAgreement("ping-an");
        Assert.Equal(new DateOnly(2026, 3, 5), agreement.FirstDay(new DateOnly(2026, 3, 20)));
        Assert.False(agreement.IsBrokenBy(15));
        Assert.True(agreement.IsBrokenBy(16));
    }

    [Fact]
    public void Losses_are_put_beside_what_was_agreed_with_each_insurer()
    {
        TelesalesLoss[] losses =
            [new("平安", 16, 2), new("PING AN", 3, 4), new("人保", 25, 5), new("太保", 31, 1), new(null, 40, 7)];
        var counts = TelesalesWatch.Of(
            losses, [new NoContactAgreement("picc", 30), new NoContactAgreement("ccic", 20)],
            [new PoachingCount("picc", 3), new PoachingCount("某某互助社", 1)]);
        Assert.Equal(
            [
                ("picc", 30, 5, 0, 3), ("ping-an", 15, 6, 2, 0), ("cpic", 15, 1, 1, 0), ("某某互助社", 15, 0, 0, 1),
                (null, null, 7, 0, 0), ("ccic", (int?)20, 0L, 0L, 0L),
            ],
            counts.Select(count => (
                count.Insurer?.Code, count.Agreement?.Days, count.Terms, count.TooEarly, count.Incidents)));
    }
}
