using CampaignEngine.Silo.Hosting;

namespace CampaignEngine.Silo.Tests.Hosting;

public sealed class BackoffTests
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(250);

    [Fact]
    public void Without_failures_the_wait_is_the_idle_wait() => Assert.Equal(Idle, Backoff.After(0, Idle));

    [Fact]
    public void Waits_never_shrink_and_never_pass_the_ceiling()
    {
        for (var failures = 1; failures < 200; failures++)
            Assert.InRange(Backoff.After(failures, Idle), Backoff.After(failures - 1, Idle), Backoff.Ceiling);
    }

    [Theory]
    [InlineData(0, 1000)]
    [InlineData(0.5, 750)]
    [InlineData(1, 500)]
    public void Jitter_takes_away_half_at_most(double random, double milliseconds) =>
        Assert.Equal(milliseconds, Backoff.Jittered(TimeSpan.FromSeconds(1), random).TotalMilliseconds);
}
