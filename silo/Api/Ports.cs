using System.Net.ServerSentEvents;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Calendars;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Performance;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Calendars;
using CampaignEngine.Silo.Ledger.Preview;
using CampaignEngine.Silo.Live;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Reports;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api;

/// <summary>The mailbox door: every answer comes after the commit of its turn.</summary>
internal interface IPolicyCommands
{
    /// <summary>
    /// Hands over a message and waits; null for an unknown policy. A message id makes a repeat harmless.
    /// </summary>
    Task<CommandResult?> SendAsync(long policyId, PolicyMessage message, string? messageId, CancellationToken stop);

    /// <summary>Lets a parked policy go on; null for an unknown policy, ignored when it is not parked.</summary>
    Task<CommandResult?> UnparkAsync(long policyId, CancellationToken stop);
}

/// <summary>A customer's refusal of contact and the way back; both reach every policy of the phone.</summary>
internal interface IOptOuts
{
    /// <summary>Channel null is every channel; null for an unknown policy.</summary>
    Task<CommandResult?> ApplyAsync(
        long policyId, Channel? channel, bool isOptOut, string actor, CancellationToken stop);
}

/// <summary>What became of a campaign's message. Id is that of the campaign.</summary>
internal sealed record CampaignAnswer(long Id, Verdict Verdict);

/// <summary>A campaign as it is to be.</summary>
internal sealed record CampaignPlan(string Name, int PlaybookId, Audience Audience, int Holdout = 0);

/// <summary>The campaign grains. Names are unique: a plan with a taken name is refused by <c>name-taken</c>.</summary>
internal interface ICampaigns
{
    Task<CampaignAnswer> DraftAsync(CampaignPlan plan, string actor, CancellationToken stop);

    /// <summary>Null for an unknown campaign.</summary>
    Task<CampaignAnswer?> RedraftAsync(long id, CampaignPlan plan, string actor, CancellationToken stop);

    /// <summary>Null for an unknown campaign.</summary>
    Task<CampaignAnswer?> DecideAsync(long id, CampaignMessage message, string actor, CancellationToken stop);

    /// <summary>What a launch would do to the terms of a scope; null for an unknown campaign.</summary>
    Task<PreviewView?> PreviewAsync(long id, DealerScope scope, CancellationToken stop);
}

/// <summary>The dealer grains.</summary>
internal interface IDealers : ITargets
{
    /// <summary>Null for an unknown dealer.</summary>
    Task<Verdict?> DecideAsync(string code, DealerMessage message, string actor, CancellationToken stop);

    /// <summary>A dealer with its settings; null for an unknown one.</summary>
    Task<Dealer?> LookAsync(int dealerId, CancellationToken stop);

    /// <summary>Where a dealer stands with a year of expiry on its local day; null for an unknown one.</summary>
    Task<YearStanding?> StandAsync(int dealerId, int year, DateOnly today, CancellationToken stop);
}

/// <summary>A task somebody now holds.</summary>
internal sealed record HeldTask(long TaskId, int Epoch);

/// <summary>What an agent reports.</summary>
internal sealed record CallOutcome(
    long TaskId, int Epoch, Disposition Disposition, DateTimeOffset? NextAppointment, string? Reason,
    bool ThisLineOnly, string? Insurer = null);

/// <summary>The desk that leases call tasks. Lost leases are refused by <c>lease-lost</c>.</summary>
internal interface ICallDesk
{
    /// <summary>Leases the next task of a scope, or of one of its dealers; null when none waits.</summary>
    Task<HeldTask?> TakeNextAsync(DealerScope scope, string? dealerCode, string agent, CancellationToken stop);

    /// <summary>Null for an unknown task.</summary>
    Task<CommandResult?> OutcomeAsync(CallOutcome outcome, string actor, CancellationToken stop);

    /// <summary>
    /// Holds a task for a whole lease from now; until when, real clock, or the rule against it. Null for an unknown
    /// task.
    /// </summary>
    Task<(Verdict Verdict, DateTimeOffset? Until)?> ExtendAsync(long taskId, int epoch, CancellationToken stop);

    /// <summary>Null for an unknown task.</summary>
    Task<Verdict?> ReleaseAsync(long taskId, int epoch, CancellationToken stop);
}

/// <summary>Those who say what customers' texts mean.</summary>
internal interface ITextJudge
{
    /// <summary>
    /// Judges a text; ignored when it was judged so before, refused by <c>text-judged</c> when otherwise, null for an
    /// unknown text.
    /// </summary>
    Task<Verdict?> JudgeAsync(long textId, string judgement, string actor, CancellationToken stop);
}

/// <summary>The import of ledgers.</summary>
internal interface IImports
{
    /// <summary>
    /// Stores the file and returns the id of its import; rows of dealers outside the scope will be rejected. A preview
    /// imports nothing until it is started, and proposes the book where none is named.
    /// </summary>
    Task<long> AcceptAsync(
        Stream body, string fileName, string? book, bool isPreview, DealerScope scope, string actor,
        CancellationToken stop);

    /// <summary>Takes what is said about a ledger and has it looked at again.</summary>
    Task<PreviewFate> AnswerAsync(long id, ImportAnswers answers, CancellationToken stop);

    /// <summary>Imports a ledger as its preview says.</summary>
    Task<PreviewFate> StartAsync(long id, CancellationToken stop);

    /// <summary>Forgets a ledger that was not started.</summary>
    Task<PreviewFate> DiscardAsync(long id, CancellationToken stop);
}

/// <summary>The working calendar.</summary>
internal interface ICalendars
{
    /// <summary>Stores a year's notice and plans anew what rests on it.</summary>
    Task PublishAsync(CalendarFile file, string actor, CancellationToken stop);
}

/// <summary>The engine's clock.</summary>
internal interface IClock
{
    Task<ClockView> NowAsync(CancellationToken stop);
}

/// <summary>What the plans of policies rest on.</summary>
internal interface ITurnContexts
{
    /// <summary>The context of each plan, all at one instant.</summary>
    Task<IReadOnlyDictionary<PlanKey, TurnContext>> ForAsync(
        IReadOnlyCollection<PlanKey> plans, CancellationToken stop);

    /// <summary>
    /// What a term of no campaign yet would rest on: a playbook version and the newest calendar, in the dealers' usual
    /// zone.
    /// </summary>
    Task<TurnContext> ForPlaybookAsync(int playbookId, CancellationToken stop);

    /// <summary>The business instant, UTC, and the calendar as it is stored at that moment.</summary>
    Task<(DateTimeOffset Now, BusinessCalendar Calendar)> CalendarAsync(CancellationToken stop);
}

/// <summary>
/// Live progress of a scope, or of one of its dealers, from after an event id; data are JSON of client/Wire in UTF-8.
/// </summary>
internal interface ILiveFeed
{
    /// <summary>Whether there is room for one more subscriber.</summary>
    bool HasRoom { get; }

    IAsyncEnumerable<SseItem<ReadOnlyMemory<byte>>> WatchAsync(
        DealerScope scope, string? dealerCode, LiveEventId? after, CancellationToken stop);
}

/// <summary>Delivery reports; stored durably when the task ends.</summary>
internal interface IReceipts
{
    Task AcceptAsync(IReadOnlyList<GatewayReceipt> receipts, CancellationToken stop);
}

/// <summary>Customers' texts; stored durably when the task ends.</summary>
internal interface IInbound
{
    Task AcceptAsync(IReadOnlyList<GatewayInbound> texts, CancellationToken stop);
}
