using CampaignEngine.Silo.Live;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Tests.Live;

/// <summary>When a <see cref="Subscription"/> is told a <see cref="LiveState"/>.</summary>
public sealed class SubscriptionTests
{
    [Fact]
    public async Task Any_amount_of_news_is_one_wake_up_with_the_newest_of_each_kind()
    {
        using var subscription = new Subscription(null, _ => { });
        for (var version = 1; version <= 1000; version++)
        {
            subscription.Tell(State(version, ("A", 1, version)));
            subscription.Tell(State(version, ("A", 1, version)).Pulse);
        }

        var news = await subscription.NextAsync(CancellationToken.None);
        Assert.Equal((1000, 1000), (news.State!.Place.Version, news.Clock!.Version));
        Assert.False(subscription.NextAsync(CancellationToken.None).IsCompleted);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(new[] { 1 }, false)]
    [InlineData(new[] { 1, 3 }, true)]
    [InlineData(new int[0], false)]
    public async Task Only_changes_in_scope_concern_a_subscriber(int[]? dealers, bool isConcerned)
    {
        using var subscription = new Subscription(dealers, _ => { });
        subscription.Tell(State(5, ("A", 1, 5), ("A", 3, 4)));
        await subscription.NextAsync(CancellationToken.None);
        subscription.Tell(State(6, ("A", 1, 5), ("A", 3, 6)));

        Assert.Equal(isConcerned, subscription.NextAsync(CancellationToken.None).IsCompleted);
    }

    [Fact]
    public async Task State_that_lacks_a_dealer_of_the_scope_is_not_told()
    {
        using var subscription = new Subscription([1, 3], _ => { });
        subscription.Tell(State(5, ("A", 1, 5), ("", 3, 5)));
        var waiting = subscription.NextAsync(CancellationToken.None);
        Assert.False(waiting.IsCompleted);
        subscription.Tell(State(5, ("A", 1, 5), ("A", 3, 5)));
        Assert.NotNull((await waiting.WaitAsync(TimeSpan.FromSeconds(30))).State);
    }

    // Dealers with their versions; one whose board is of no history has not been heard of.
    private static LiveState State(long version, params (string Epoch, int Id, long Version)[] dealers) => new(
        new LiveEventId("A", version), new Pulse(version, DateTimeOffset.UnixEpoch, false),
        dealers.ToDictionary(
            dealer => dealer.Id, dealer => new KnownDealer(new DealerRef($"{dealer.Id}", ""), dealer.Version)),
        dealers.Where(dealer => dealer.Epoch != "").ToDictionary(
            dealer => dealer.Id,
            dealer => DealerBoard.Empty with { Epoch = dealer.Epoch, Version = dealer.Version }));
}
