using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Calendars;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Performance;
using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Api;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Calendars;
using CampaignEngine.Silo.CallDesk;
using CampaignEngine.Silo.Campaigns;
using CampaignEngine.Silo.Dealers;
using CampaignEngine.Silo.Live;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Rehearsal;
using CampaignEngine.Silo.Replies;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Startup;

/// <summary>The policy grains as the interface sees them.</summary>
internal sealed class PolicyPort(PolicyCalls policies) : IPolicyCommands
{
    public Task<CommandResult?> SendAsync(
        long policyId, PolicyMessage message, string? messageId, CancellationToken stop) =>
        policies.SendAsync(policyId, message, messageId, stop);

    public Task<CommandResult?> UnparkAsync(long policyId, CancellationToken stop) =>
        policies.ReleaseAsync(policyId, stop);
}

/// <summary>Refusals and consents as the interface sees them.</summary>
internal sealed class OptOutPort(OptOuts optOuts, EngineClock clock) : IOptOuts
{
    public async Task<CommandResult?> ApplyAsync(
        long policyId, Channel? channel, bool isOptOut, string actor, CancellationToken stop)
    {
        var now = await clock.NowAsync(stop);
        return isOptOut
            ? await optOuts.RefuseAsync(policyId, channel, "reported-by-staff", now, stop)
            : await optOuts.ConsentAsync(policyId, channel, now, stop);
    }
}

/// <summary>The campaign grains as the interface sees them.</summary>
internal sealed class CampaignPort(CampaignCalls campaigns, CampaignPreview preview) : ICampaigns
{
    public async Task<CampaignAnswer> DraftAsync(CampaignPlan plan, string actor, CancellationToken stop)
    {
        var draft = new Campaign(
            CampaignPhase.Draft, plan.Name, plan.PlaybookId, plan.Audience, plan.Holdout);
        return await campaigns.DraftAsync(draft, actor, stop) is { } id
            ? new CampaignAnswer(id, Verdict.Applied)
            : new CampaignAnswer(0, Verdict.Refused(CampaignDecider.NameTaken));
    }

    public Task<CampaignAnswer?> RedraftAsync(long id, CampaignPlan plan, string actor, CancellationToken stop) =>
        DecideAsync(
            id, new CampaignMessage.Redrafted(plan.Name, plan.PlaybookId, plan.Audience, plan.Holdout), actor, stop);

    public async Task<CampaignAnswer?> DecideAsync(
        long id, CampaignMessage message, string actor, CancellationToken stop) =>
        await campaigns.DecideAsync(id, message, stop) is { } verdict ? new CampaignAnswer(id, verdict) : null;

    public Task<PreviewView?> PreviewAsync(long id, DealerScope scope, CancellationToken stop) =>
        preview.RunAsync(id, scope.Codes, stop);
}

/// <summary>The dealer grains as the interface sees them.</summary>
internal sealed class DealerPort(DealerCalls dealers) : IDealers
{
    public Task<Verdict?> DecideAsync(string code, DealerMessage message, string actor, CancellationToken stop) =>
        dealers.TellAsync(code, message, stop);

    public Task<IReadOnlyList<Sequence<Target>>> TargetsAsync(IReadOnlyList<int> dealerIds, CancellationToken stop) =>
        dealers.TargetsAsync(dealerIds, stop);

    public Task<Dealer?> LookAsync(int dealerId, CancellationToken stop) => dealers.LookAsync(dealerId, stop);

    public Task<YearStanding?> StandAsync(int dealerId, int year, DateOnly today, CancellationToken stop) =>
        dealers.StandAsync(dealerId, year, today, stop);
}

/// <summary>The call desk as the interface sees it.</summary>
internal sealed class CallDeskPort(TaskDesk desk, DealerCalls dealers) : ICallDesk
{
    public async Task<HeldTask?> TakeNextAsync(
        DealerScope scope, string? dealerCode, string agent, CancellationToken stop)
    {
        var ids = scope.Ids;
        if (dealerCode is not null)
            ids = await dealers.FindAsync(dealerCode, stop) is { } id && scope.Covers(dealerCode) ? [id] : [];
        return await desk.TakeNextAsync(ids, agent, stop) is { } task ? new HeldTask(task.PolicyId, task.Epoch) : null;
    }

    public async Task<CommandResult?> OutcomeAsync(CallOutcome outcome, string actor, CancellationToken stop)
    {
        var (fate, verdict) = await desk.ReportAsync(outcome.TaskId, outcome.Epoch,
            step => new PolicyMessage.CallEnded(
                step, outcome.Disposition, outcome.NextAppointment, outcome.Reason,
                IsThisLineOnly: outcome.ThisLineOnly, Insurer: outcome.Insurer),
            stop);
        return fate == ReportFate.LeaseLost ? new CommandResult(VerdictKind.Refused, RuleTexts.LeaseLost, "") : verdict;
    }

    public async Task<(Verdict Verdict, DateTimeOffset? Until)?> ExtendAsync(
        long taskId, int epoch, CancellationToken stop) =>
        await desk.ExtendAsync(taskId, epoch, stop) switch
        {
            (ReportFate.Taken, var until) => (Verdict.Applied, until),
            (ReportFate.LeaseLost, _) => (Verdict.Refused(RuleTexts.LeaseLost), null),
            _ => null,
        };

    public async Task<Verdict?> ReleaseAsync(long taskId, int epoch, CancellationToken stop) =>
        await desk.ReleaseAsync(taskId, epoch, stop) switch
        {
            ReportFate.Taken => Verdict.Applied,
            ReportFate.LeaseLost => Verdict.Refused(RuleTexts.LeaseLost),
            _ => null,
        };
}

/// <summary>Judgements of texts as the interface sees them.</summary>
internal sealed class TextJudgePort(TextJudge judge, EngineClock clock) : ITextJudge
{
    public async Task<Verdict?> JudgeAsync(long textId, string judgement, string actor, CancellationToken stop) =>
        await judge.JudgeAsync(textId, judgement, actor, await clock.NowAsync(stop), stop);
}

/// <summary>What a policy's plan rests on, as the interface sees it.</summary>
internal sealed class TurnContextPort(PlanContexts contexts, EngineClock clock) : ITurnContexts
{
    public async Task<IReadOnlyDictionary<PlanKey, TurnContext>> ForAsync(
        IReadOnlyCollection<PlanKey> plans, CancellationToken stop)
    {
        var known = new Dictionary<PlanKey, TurnContext>(plans.Count);
        if (plans.Count == 0)
            return known;
        var now = await clock.NowAsync(stop);
        foreach (var plan in plans)
            known[plan] = await contexts.ForAsync(plan, now, null);
        return known;
    }

    public Task<TurnContext> ForPlaybookAsync(int playbookId, CancellationToken stop) =>
        contexts.ForPlaybookAsync(playbookId, stop);

    public Task<(DateTimeOffset Now, BusinessCalendar Calendar)> CalendarAsync(CancellationToken stop) =>
        contexts.CalendarAsync(stop);
}

/// <summary>Receipts as the interface sees them.</summary>
internal sealed class ReceiptPort(Receipts receipts) : IReceipts
{
    public Task AcceptAsync(IReadOnlyList<GatewayReceipt> items, CancellationToken stop) =>
        receipts.AcceptAsync(items, stop);
}

/// <summary>Customers' texts as the interface sees them.</summary>
internal sealed class InboundPort(Inbound inbound) : IInbound
{
    public Task AcceptAsync(IReadOnlyList<GatewayInbound> texts, CancellationToken stop) =>
        inbound.AcceptAsync(texts, stop);
}

/// <summary>The engine's clock as the interface sees it.</summary>
internal sealed class ClockPort(Databases databases, RehearsalClock rehearsal, RehearsalPace pace) : IClock
{
    public async Task<ClockView> NowAsync(CancellationToken stop)
    {
        if (await rehearsal.ReadAsync(stop) is { } clock)
            return new ClockView(clock.Now, true, pace.ToString());
        await using var connection = await databases.Api.OpenConnectionAsync(stop);
        return new ClockView((await Instants.ReadAsync(connection, stop)).Now, false, null);
    }
}

/// <summary>The working calendar as the interface sees it.</summary>
internal sealed class CalendarPort(CalendarYears years) : ICalendars
{
    public Task PublishAsync(CalendarFile file, string actor, CancellationToken stop) =>
        years.PublishAsync(file, actor, stop);
}

/// <summary>The live feed as the interface sees it.</summary>
internal sealed class LivePort(LiveFeed feed, DealerCalls dealers) : ILiveFeed
{
    public bool HasRoom => feed.HasRoom;

    public async IAsyncEnumerable<SseItem<ReadOnlyMemory<byte>>> WatchAsync(
        DealerScope scope, string? dealerCode, LiveEventId? after, [EnumeratorCancellation] CancellationToken stop)
    {
        var ids = scope.Ids;
        if (dealerCode is not null)
            ids = await dealers.FindAsync(dealerCode, stop) is { } id && scope.Covers(dealerCode) ? [id] : [];
        await foreach (var item in feed.WatchAsync(ids, after, stop))
            yield return new SseItem<ReadOnlyMemory<byte>>(item.Data.Json, item.EventType) { EventId = item.EventId };
    }
}
