using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.Campaigns;
using CampaignEngine.Silo.Hosting;

namespace CampaignEngine.Silo.Tests.Campaigns;

public sealed class OrderStepsTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();

    private CampaignCalls Campaigns => _engine.Part<CampaignCalls>();

    public Task InitializeAsync() => _engine.InitializeAsync();

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_chunk_that_is_done_again_tells_no_term_less_and_counts_none_twice()
    {
        var id = await _engine.LaunchAsync();
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 5));
        await Campaigns.DecideAsync(id, new CampaignMessage.EndAsked(), CancellationToken.None);
        var steps = _engine.Create<OrderSteps>(new SiloOptions { BulkChunk = 2 });

        await steps.StepAsync(id, new OrderPlace());
        var reached = (await steps.StepAsync(id, new OrderPlace()))!;
        Assert.Equal(new OrderPlace { Order = 2, Chunks = 1, Cursor = reached.Cursor }, reached);
        Assert.Equal("2", await DoneAsync());
        while (await steps.StepAsync(id, reached) is { } next)
            reached = next;
        Assert.Equal("5 finished", await DoneAsync());
        Assert.Equal(5L, await _engine.ScalarAsync<long>("SELECT count(DISTINCT policy_id) FROM letter"));
    }

    [Fact]
    public async Task The_place_of_an_earlier_order_leaves_no_term_out()
    {
        var id = await _engine.LaunchAsync();
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 5));
        await Campaigns.DecideAsync(id, new CampaignMessage.EndAsked(), CancellationToken.None);
        await _engine.Create<OrderSteps>()
            .StepAsync(id, new OrderPlace { Order = 1, Chunks = 9, Cursor = 1_000_000 });
        Assert.Equal("5 finished", await DoneAsync());
    }

    [Fact]
    public async Task A_chunk_whose_order_ends_meanwhile_leaves_nothing_behind()
    {
        var id = await _engine.LaunchAsync();
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 5));
        await Campaigns.DecideAsync(id, new CampaignMessage.HoldAsked(), CancellationToken.None);
        await Campaigns.DecideAsync(id, new CampaignMessage.ReleaseAsked(), CancellationToken.None);
        // The chunk has posted its letters when it comes to lock the campaign.
        var held = await _engine.HoldAsync($"UPDATE campaign_order SET finished_at = now() WHERE campaign_id = {id}; "
            + $"UPDATE campaign SET at_work = false WHERE id = {id}");
        var chunk = Task.Run(() => _engine.Create<OrderSteps>().StepAsync(id, new OrderPlace()));
        await _engine.WaitingAsync(1);
        await using (var commit = new Npgsql.NpgsqlCommand("COMMIT", held))
            await commit.ExecuteNonQueryAsync();
        await held.DisposeAsync();

        Assert.Equal(new OrderPlace(), await chunk);
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM letter"));
    }

    private Task<string> DoneAsync() => _engine.ScalarAsync<string>(
        """
        SELECT concat_ws(' ', done, CASE WHEN finished_at IS NOT NULL THEN 'finished' END)
        FROM campaign_order WHERE kind = 'withdraw-terms'
        """);
}
