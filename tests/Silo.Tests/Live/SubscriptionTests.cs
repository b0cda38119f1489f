using CampaignEngine.Silo.Live;

namespace CampaignEngine.Silo.Tests.Live;

public sealed class SubscriptionTests
{
    private static readonly HashSet<int> Changed = [2, 3];

    [Fact]
    public async Task Any_amount_of_news_is_one_wake_up()
    {
        using var subscription = new Subscription(null, _ => { });
        for (var times = 0; times < 100_000; times++)
            subscription.Tell(times % 2 == 0 ? LiveNews.Totals : LiveNews.Clock);

        Assert.Equal(LiveNews.Totals | LiveNews.Clock, await subscription.NextAsync(CancellationToken.None));
        Assert.False(subscription.NextAsync(CancellationToken.None).IsCompleted);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(new[] { 1 }, false)]
    [InlineData(new[] { 1, 3 }, true)]
    [InlineData(new int[0], false)]
    public void Only_changes_in_scope_concern_a_subscriber(int[]? dealers, bool isConcerned)
    {
        using var subscription = new Subscription(dealers, _ => { });
        Assert.Equal(isConcerned, subscription.Covers(Changed));
    }
}
