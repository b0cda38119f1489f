using System.Collections.Concurrent;
using System.Diagnostics;
using CampaignEngine.Silo.Replies;
using CampaignEngine.Silo.Outbox.Gateways;

namespace CampaignEngine.Silo.Tests.Replies;

/// <summary>One trace leads from the alarm of a touch over its sending to its receipt.</summary>
public sealed class TouchTraceTests : IAsyncLifetime, IDisposable
{
    private readonly EngineHost _engine = new();
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ActivityListener _listener;

    public TouchTraceTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("CampaignEngine.", StringComparison.Ordinal)
                || source.Name == "Microsoft.Orleans.Application",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 1));
        await _engine.WakeForFirstTextAsync();
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task A_receipt_goes_on_in_the_trace_of_its_alarm()
    {
        var turn = await _engine.ScalarAsync<string>("SELECT trace FROM outbox");
        await _engine.Outbox.RunOnceAsync(CancellationToken.None);
        await AcceptAsync(_engine.Gateway.Sent.Single().Key);

        Assert.Equal("alarm.ring", RootOf(turn).OperationName);
        var send = _spans.Single(span => span.ParentId == turn);
        Assert.Equal("touch.send", send.OperationName);
        Assert.Equal("touch.receipt", _spans.Single(span => span.ParentId == send.Id).OperationName);
    }

    [Fact]
    public async Task A_receipt_that_is_faster_than_the_answer_follows_the_alarm()
    {
        var key = await _engine.ScalarAsync<string>(
            "SELECT dealer.code || '/' || term || '/sms-90/0' FROM policy JOIN dealer ON dealer.id = dealer_id");
        var turn = await _engine.ScalarAsync<string>("SELECT trace FROM outbox");
        await AcceptAsync(key);
        Assert.Equal("touch.receipt", _spans.Single(span => span.ParentId == turn).OperationName);
    }

    // From the turn through the grain call up to what began it.
    private Activity RootOf(string id)
    {
        var span = _spans.Single(span => span.Id == id);
        return span.ParentId is null ? span : RootOf(span.ParentId);
    }

    private Task<int> AcceptAsync(string key)
    {
        var receipt = new GatewayReceipt
        { Id = "r1", Key = key, Status = ReceiptStatus.Delivered, At = DateTimeOffset.UnixEpoch };
        return _engine.Part<Receipts>().AcceptAsync([receipt], CancellationToken.None);
    }
}
