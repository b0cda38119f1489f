using CampaignEngine.Grains.Dealers;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Metrics;
using CampaignEngine.Silo.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignEngine.Silo.Tests.Metrics;

public sealed class FoldNewsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly List<FoldedDealer> _told = [];

    public Task InitializeAsync() => database.ClearAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Each_changed_dealer_is_told_what_it_now_has_and_from_which_version_it_came()
    {
        await FoldAsync(1);
        await FoldAsync(2);
        await FoldAsync(1);

        Assert.Equal([(1, 0L, 1L), (2, 0L, 2L), (1, 1L, 3L)],
            _told.Select(dealer => (dealer.Id, dealer.Fold.Before, dealer.Fold.Version)));
        var last = _told[^1].Fold;
        Assert.Equal(new Figure(7, new DateOnly(2026, 5, 1), "sms", "planned", 10, 3),
            last.Totals.Single(total => total.Metric == "planned"));
        Assert.Equal(new Figure(7, new DateOnly(2026, 3, 2), "sms", "sent", 4, 3), last.Days.Single());
        Assert.Equal(await database.ReadAsync<string>("SELECT epoch FROM database_epoch"), last.Epoch);
    }

    [Fact]
    public async Task Fold_that_changes_no_total_tells_nobody()
    {
        await database.PlanAsync(1, 7, planned: 5, sent: 2);
        await database.RunAsync(
            "INSERT INTO metric_delta"
            + " SELECT dealer_id, campaign_id, month, day, channel, metric, -amount FROM metric_delta");
        Assert.Equal(8, await Door(TellAsync).RunOnceAsync(CancellationToken.None));
        Assert.Empty(_told);
    }

    [Fact]
    public async Task Dealer_that_fails_or_never_answers_does_not_hold_up_the_fold()
    {
        foreach (var dealer in new[] { 1, 2, 3 })
            await database.PlanAsync(dealer, 7, planned: 5, sent: 2);
        var door = Door(dealer => dealer.Id switch
        {
            1 => throw new InvalidOperationException("gone"),
            2 => new TaskCompletionSource().Task,
            _ => TellAsync(dealer),
        });
        Assert.Equal(12, await door.RunOnceAsync(CancellationToken.None));
        Assert.Equal(3, Assert.Single(_told).Id);
    }

    private async Task FoldAsync(int dealer)
    {
        await database.PlanAsync(dealer, 7, planned: 5, sent: 2);
        await Door(TellAsync).RunOnceAsync(CancellationToken.None);
    }

    private FoldDoor Door(Func<FoldedDealer, Task> tell) => new(
        database.Databases, new FoldNews(tell, TimeProvider.System, NullLogger<FoldNews>.Instance), new SiloOptions());

    private Task TellAsync(FoldedDealer dealer)
    {
        lock (_told)
            _told.Add(dealer);
        return Task.CompletedTask;
    }
}
