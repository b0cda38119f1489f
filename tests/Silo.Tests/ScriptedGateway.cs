using System.Collections.Concurrent;
using CampaignEngine.Silo.Outbox.Gateways;

namespace CampaignEngine.Silo.Tests;

/// <summary>A gateway that answers as told and remembers what it was asked; accepts when it was told nothing.</summary>
internal sealed class ScriptedGateway : ISmsGateway
{
    private readonly ConcurrentQueue<SendReply> _sends = new();
    private readonly ConcurrentQueue<SendReply> _queries = new();

    public ConcurrentQueue<SmsRequest> Sent { get; } = new();

    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Runs while a call is under way, before it is answered.</summary>
    public Func<Task>? During { get; set; }

    public GatewayTraits Traits { get; set; } =
        new("scripted", HonoursKeys: false, CanQuery: true, TimeSpan.Zero, 100_000, 1000, TimeSpan.FromSeconds(5));

    public ScriptedGateway Sends(params SendOutcome[] outcomes)
    {
        foreach (var outcome in outcomes)
            _sends.Enqueue(new SendReply(outcome, null, null, TimeSpan.Zero));
        return this;
    }

    public ScriptedGateway Sends(params SendReply[] replies)
    {
        foreach (var reply in replies)
            _sends.Enqueue(reply);
        return this;
    }

    public ScriptedGateway Answers(params SendOutcome[] outcomes)
    {
        foreach (var outcome in outcomes)
            _queries.Enqueue(new SendReply(outcome, null, null, null));
        return this;
    }

    public async Task<SendReply> SendAsync(SmsRequest request, CancellationToken stop)
    {
        Sent.Enqueue(request);
        if (During is { } during)
            await during();
        return _sends.TryDequeue(out var reply) ? reply : SendReply.Accepted("p1");
    }

    public Task<SendReply> QueryAsync(string key, CancellationToken stop)
    {
        Asked.Enqueue(key);
        return Task.FromResult(_queries.TryDequeue(out var reply) ? reply : SendReply.Accepted("p1"));
    }
}
