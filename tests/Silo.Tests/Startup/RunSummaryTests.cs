using CampaignEngine.Silo.Startup;

namespace CampaignEngine.Silo.Tests.Startup;

public sealed class RunSummaryTests
{
    [Fact]
    public void Only_touches_that_were_made_count_to_the_rate()
    {
        var touches = new TouchCounts(
            Planned: 100, Sent: 40, Delivered: 30, Suppressed: 45, Failed: 10, Pending: 5);
        Assert.Equal(50, touches.Made());
        Assert.Equal(25, RunSummary.RateOf(touches.Made(), seconds: 2));
    }

    [Fact]
    public void What_was_made_before_the_run_is_not_of_its_rate()
    {
        var touches = new TouchCounts(
            Planned: 100, Sent: 40, Delivered: 30, Suppressed: 45, Failed: 10, Pending: 5);
        var whole = new RunSummary(9, new EndedCounts(0, 0, 0), new Dictionary<string, long>(), touches, [], 4, 12.5);
        var own = whole.WithoutEarlier(made: 30);
        Assert.Equal(5, own.TouchesPerSecond);
        Assert.Equal(touches, own.Touches);
    }

    [Fact]
    public void A_run_that_ends_at_once_has_a_rate() => Assert.Equal(0, RunSummary.RateOf(0, seconds: 0));
}
