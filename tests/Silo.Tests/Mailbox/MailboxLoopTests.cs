using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Mailbox;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignEngine.Silo.Tests.Mailbox;

public sealed class MailboxLoopTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();
    private ServiceProvider _silo = null!;
    private long _policy;

    private MailboxLoop Loop => _silo.GetRequiredService<MailboxLoop>();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 1));
        _policy = await _engine.ScalarAsync<long>("SELECT id FROM policy");
        _silo = _engine.Build();
    }

    public async Task DisposeAsync()
    {
        await _silo.DisposeAsync();
        await _engine.DisposeAsync();
    }

    [Fact]
    public async Task Letters_for_one_policy_in_one_batch_keep_their_order()
    {
        var pause = SendAsync(new PolicyMessage.PauseAsked(PauseCause.Person));
        var resume = SendAsync(new PolicyMessage.ResumeAsked(PauseCause.Person));
        Assert.Equal(2, Loop.Waiting);
        await Loop.StartAsync(CancellationToken.None);
        Assert.Equal(("paused", "scheduled"), ((await pause)!.Phase, (await resume)!.Phase));
        await Loop.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_stop_answers_what_waits_and_takes_nothing_more()
    {
        var waiting = SendAsync(new PolicyMessage.LostReported("price"));
        await Loop.StartAsync(CancellationToken.None);
        await Loop.StopAsync(CancellationToken.None);
        Assert.Equal(VerdictKind.Applied, (await waiting)!.Kind);
        Assert.Equal(0, Loop.Waiting);
        await Assert.ThrowsAsync<MailboxClosedException>(() => SendAsync(new PolicyMessage.Renewed(1)));
    }

    [Fact]
    public async Task A_caller_that_gives_up_leaves_its_message_to_be_done()
    {
        using var stop = new CancellationTokenSource();
        var given = Loop.SendAsync(_policy, new PolicyMessage.LostReported("price"), null, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        await Loop.StartAsync(CancellationToken.None);
        await Loop.StopAsync(CancellationToken.None);
        Assert.Equal("lost", await _engine.ScalarAsync<string>("SELECT phase FROM policy_state"));
    }

    private Task<Silo.Turns.CommandResult?> SendAsync(PolicyMessage message) =>
        Loop.SendAsync(_policy, message, null, CancellationToken.None);
}
