using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Ports;
using CampaignEngine.Silo.Campaigns;

namespace CampaignEngine.Silo.Tests.Campaigns;

public sealed class CampaignStoreTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();

    private CampaignStore Store => _engine.Part<CampaignStore>();

    public Task InitializeAsync() => _engine.InitializeAsync();

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_turn_decided_on_what_has_moved_on_writes_nothing()
    {
        var draft = await DraftAsync();
        Assert.Equal(CampaignFate.Committed, await CommitAsync(draft, new CampaignMessage.LaunchAsked()));
        Assert.Equal(CampaignFate.Overtaken, await CommitAsync(draft, new CampaignMessage.EndAsked()));
        Assert.Equal((1, CampaignPhase.Running), await StandsAsync(draft.Id));
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM hold"));
    }

    [Fact]
    public async Task Of_turns_decided_at_once_on_one_state_one_is_committed()
    {
        var draft = await DraftAsync();
        var fates = await Task.WhenAll(Enumerable.Range(0, 5)
            .Select(_ => CommitAsync(draft, new CampaignMessage.LaunchAsked())));
        Assert.Single(fates, CampaignFate.Committed);
        Assert.Equal("1 enrol-audience true", await _engine.ScalarAsync<string>(
            "SELECT string_agg(concat_ws(' ', no, kind, at_work::text), ',') "
            + "FROM campaign_order JOIN campaign ON campaign.id = campaign_id"));
    }

    private async Task<CampaignRow> DraftAsync()
    {
        var draft = new Campaign(CampaignPhase.Draft, "spring", 1, Audience.Everybody);
        var id = await Store.DraftAsync(draft, "test", CancellationToken.None);
        return (await Store.LoadAsync(id!.Value))!;
    }

    private Task<CampaignFate> CommitAsync(CampaignRow before, CampaignMessage message) =>
        Store.CommitAsync(before, CampaignDecider.Decide(before.State, message));

    private async Task<(int TurnNo, CampaignPhase Phase)> StandsAsync(long id)
    {
        var row = (await Store.LoadAsync(id))!;
        return (row.TurnNo, row.State.Phase);
    }
}
