using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Ports;
using CampaignEngine.Silo.Tests.Live;
using CampaignEngine.Silo.Tests.Metrics;

namespace CampaignEngine.Silo.Tests.Dealers;

/// <summary>What a dealer holds in memory is what a recount of the rows gives, however the folds came.</summary>
public sealed class DealerFiguresInMemoryTests : IAsyncLifetime
{
    private const string Metrics = "planned pending sent delivered failed suppressed";

    private LiveSilo _silo = null!;

    public async Task InitializeAsync() => _silo = await LiveSilo.StartAsync();

    public async Task DisposeAsync() => await _silo.DisposeAsync();

    [Fact]
    public async Task Totals_in_memory_equal_the_recount_after_random_folds()
    {
        var random = new Random(20260401);
        await using var watch = Watch(1);
        var seen = await NextAsync(watch, null);
        for (var fold = 1; fold <= 30; fold++)
        {
            for (var delta = random.Next(1, 30); delta > 0; delta--)
                await AddAsync(random);
            await _silo.Engine.FoldAsync();
            if (fold % 7 == 0)
                seen = await UntilAsync(watch, seen, await VersionAsync());
        }
        seen = await UntilAsync(watch, seen, await VersionAsync());
        var anew = await _silo.Engine.Part<IDealerStore>().FiguresAsync(1);
        Assert.Equal(Text(anew.Since(null, 0)!), Text(seen));
    }

    [Fact]
    public async Task Lost_repeated_and_late_folds_do_not_falsify_what_a_dealer_shows()
    {
        var dealer = _silo.Engine.Grains.GetGrain<IDealerGrain>(1);
        await using var watch = Watch(1);
        var seen = await NextAsync(watch, null);
        for (var turn = 0; turn < 3; turn++)
            await PlanUntoldAsync();
        var epoch = (await _silo.IdAsync(0)).Epoch;
        // Only the last is told, then an older one, then the last again.
        foreach (var version in new long[] { 3, 2, 3 })
            await dealer.FoldedAsync(new DealerFold(epoch, version - 1, version, [], []));
        seen = await UntilAsync(watch, seen, 3);
        Assert.Equal(3, seen.Campaigns.Single().Amounts.Single(amount => amount.Metric == "planned").Amount);
    }

    private async Task PlanUntoldAsync()
    {
        await _silo.Database.PlanAsync(1, 7, planned: 1, sent: 0);
        await _silo.Database.Fold().RunOnceAsync(_silo.Stop);
    }

    private IAsyncEnumerator<DealerProgress> Watch(int dealer) =>
        _silo.Engine.Grains.GetGrain<IDealerGrain>(dealer).WatchAsync(_silo.Stop).GetAsyncEnumerator(_silo.Stop);

    private Task AddAsync(Random random)
    {
        var metric = Metrics.Split(' ')[random.Next(6)];
        return _silo.Database.RunAsync(
            "INSERT INTO metric_delta VALUES ($1, $2, $3, $4, $5, $6, $7)", random.Next(1, 3), (long)random.Next(7, 10),
            new DateOnly(2026, random.Next(5, 8), 1), new DateOnly(2026, 3, random.Next(1, 5)),
            random.Next(2) == 0 ? "sms" : "call", metric, random.Next(-2, 9));
    }

    private Task<long> VersionAsync() =>
        _silo.Database.ReadAsync<long>("SELECT version FROM dealer_version WHERE dealer_id = 1");

    private static async Task<DealerProgress> UntilAsync(
        IAsyncEnumerator<DealerProgress> watch, DealerProgress seen, long version)
    {
        while (seen.Version < version)
            seen = await NextAsync(watch, seen);
        return seen;
    }

    private static async Task<DealerProgress> NextAsync(
        IAsyncEnumerator<DealerProgress> watch, DealerProgress? before)
    {
        Assert.True(await watch.MoveNextAsync());
        var board = Silo.Live.DealerBoard.Empty;
        if (before is not null)
            board = board.With(before with { IsWhole = true });
        board = board.With(watch.Current);
        return watch.Current with
        {
            Campaigns = Grains.Sequence.From(board.Campaigns.Values),
            Days = Grains.Sequence.From(board.Days.Values),
        };
    }

    private static string Text(DealerProgress progress) => string.Join('\n', progress.Campaigns
        .SelectMany(part => part.Amounts.Select(
            amount => $"{part.CampaignId} {part.Version} {amount.Channel} {amount.Metric} {amount.Amount}"))
        .Concat(progress.Days.Select(day => $"{day}")).Order(StringComparer.Ordinal).Prepend($"{progress.Version}"));
}
