using System.Diagnostics;
using CampaignEngine.Grains;
using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Outbox;

/// <summary>
/// Where messages leave: lease, call, settle. The call is made outside any transaction, under a deadline shorter than
/// the lease; a silo that dies in between leaves an open attempt, which the next one asks about.
/// </summary>
internal sealed class OutboxDoor(
    LeaseStep lease, SettleStep settle, ISmsGateway gateway, SendRate rate, OptOuts optOuts, Secrets secrets,
    SiloOptions options)
{
    private static readonly TimeSpan ThrottledPause = TimeSpan.FromSeconds(1);

    // Every leased call starts at once, so that none still waits for a place when its lease runs out.
    private readonly int _batch = Math.Min(options.OutboxBatch, gateway.Traits.MaxInFlight);

    // Batches in a row that found no way to the gateway; the one loop that drives this door may touch it.
    private int _unreached;

    /// <summary>How long until the gateway takes another message.</summary>
    public TimeSpan Wait => rate.Wait();

    /// <summary>Sends one batch and says how many messages it held.</summary>
    public async Task<int> RunOnceAsync(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var permits = rate.Take(_batch);
        if (permits == 0)
            return 0;
        var calls = await lease.RunAsync(permits, gateway, CancellationToken.None);
        rate.Return(permits - calls.Count);
        if (calls.Count == 0)
            return 0;
        var answers = await Task.WhenAll(calls.Select(CallAsync));
        Pace(answers);
        await settle.RunAsync(
            [.. answers.Where(answer => !IsOptOut(answer))], gateway.Traits, CancellationToken.None);
        await RefuseAsync(answers.Where(IsOptOut));
        return calls.Count;
    }

    private static bool IsOptOut(Answered answer) => answer.Reply.Outcome == SendOutcome.OptedOut;

    // When no send of a batch finds a way to the gateway, the next would not either: it is left alone, and longer each
    // time.
    private void Pace(IEnumerable<Answered> answers)
    {
        var sends = answers.Where(answer => !answer.Call.IsQuery).ToList();
        if (sends.Count == 0)
            return;
        _unreached = sends.TrueForAll(send => send.Reply.IsUnreached) ? _unreached + 1 : 0;
        if (_unreached > 0)
            rate.Pause(Backoff.Jittered(Backoff.After(_unreached, ThrottledPause), Random.Shared.NextDouble()));
    }

    // One refusal that fails leaves its text open, for a later lease to ask about; the others go on before it is told.
    private async Task RefuseAsync(IEnumerable<Answered> answers)
    {
        var refusals = new List<Task>();
        foreach (var answer in answers)
        {
            var refusal = RefuseAsync(answer);
            refusals.Add(refusal);
            await refusal.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await Task.WhenAll(refusals);
    }

    // Refused before it is settled: nobody asks about a settled text again, and a lost refusal would stay lost. It is
    // the phone the text went to that refuses; the term's may have been corrected since.
    private async Task RefuseAsync(Answered answer)
    {
        var phones = await secrets.PhoneHashAsync(CancellationToken.None);
        if (phones.Of(answer.Call.Request.Phone) is { } hash)
            await optOuts.RefuseAsync(
                hash, Channel.Sms, "opted-out-at-provider", answer.Call.Message.At, CancellationToken.None);
        await settle.RunAsync([answer], gateway.Traits, CancellationToken.None);
    }

    private async Task<Answered> CallAsync(Call call)
    {
        using var span = Telemetry.Outbox.StartActivity("touch.send", ActivityKind.Client, call.Message.Trace);
        span?.SetTag("touch.key", call.Request.Key);
        var reply = call.IsQuery
            ? await gateway.QueryAsync(call.Request.Key, CancellationToken.None)
            : await gateway.SendAsync(call.Request, CancellationToken.None);
        if (reply.IsThrottled)
            rate.Pause(reply.RetryAfter ?? ThrottledPause);
        span?.SetTag("outcome", reply.Outcome.ToString());
        Telemetry.Attempts.Add(1, new("gateway", gateway.Traits.Name), new("outcome", reply.Outcome.ToString()));
        return new Answered(call, reply, span?.Id);
    }
}
