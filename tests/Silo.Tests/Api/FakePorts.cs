using System.Collections.Concurrent;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Calendars;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Performance;
using CampaignEngine.Grains.Dealers.Promotions;
using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Api;
using CampaignEngine.Silo.Calendars;
using CampaignEngine.Silo.Ledger.Preview;
using CampaignEngine.Silo.Live;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Playbooks;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Tests.Api;

/// <summary>The engine behind the interface, as small recording fakes, so that a test sees what reached it.</summary>
internal sealed class FakePorts : IPolicyCommands, IOptOuts, ICampaigns, IDealers, ICallDesk, ITextJudge, IImports,
    ICalendars, IClock, ITurnContexts, ILiveFeed, IReceipts, IInbound
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    private static readonly Playbook Bdc = PlaybookYaml.Read(ShippedPlaybooks.All[0].Yaml).Playbook!;

    public ConcurrentQueue<(long Policy, PolicyMessage Message, string? Id)> Messages { get; } = new();

    public ConcurrentQueue<string> Done { get; } = new();

    public Func<Task<CommandResult?>>? NextCommand { get; set; }

    public HeldTask? NextTask { get; set; }

    public long NextImport { get; set; }

    public PreviewFate NextPreview { get; set; }

    /// <summary>What campaigns, dealers and the call desk say.</summary>
    public Verdict NextVerdict { get; set; } = Verdict.Applied;

    /// <summary>The promotions of every dealer.</summary>
    public PromotionPlan? Promotions { get; set; }

    /// <summary>Whether the call desk knows an open call of the term that it is told about.</summary>
    public bool HasOpenCall { get; set; } = true;

    public DateTimeOffset? LastAppointment { get; private set; }

    public SseItem<string>[] Events { get; set; } = [];

    public Task<CommandResult?> SendAsync(
        long policyId, PolicyMessage message, string? messageId, CancellationToken stop)
    {
        Messages.Enqueue((policyId, message, messageId));
        return NextCommand?.Invoke() ?? Applied();
    }

    public Task<CommandResult?> UnparkAsync(long policyId, CancellationToken stop) =>
        Note($"unpark {policyId}", Applied());

    public Task<CommandResult?> ApplyAsync(
        long policyId, Channel? channel, bool isOptOut, string actor, CancellationToken stop) =>
        Note($"{(isOptOut ? "opt-out" : "consent")} {policyId} {channel?.Name() ?? "all"}", Applied());

    public Task<CampaignAnswer> DraftAsync(CampaignPlan plan, string actor, CancellationToken stop) =>
        Note($"draft {plan.Name} [{string.Join(' ', plan.Audience.Dealers)}]{MoreOf(plan)}",
            Task.FromResult(new CampaignAnswer(1, NextVerdict)));

    private static string MoreOf(CampaignPlan plan) =>
        plan is { Audience.Segment: null, Holdout: 0 } ? "" : $" {plan.Audience.Segment} {plan.Holdout} %";

    public Task<CampaignAnswer?> RedraftAsync(long id, CampaignPlan plan, string actor, CancellationToken stop) =>
        Note($"redraft {id}", Task.FromResult<CampaignAnswer?>(new(id, NextVerdict)));

    public Task<CampaignAnswer?> DecideAsync(long id, CampaignMessage message, string actor, CancellationToken stop) =>
        Note($"{message.GetType().Name} {id}", Task.FromResult<CampaignAnswer?>(new(id, NextVerdict)));

    public Task<PreviewView?> PreviewAsync(long id, DealerScope scope, CancellationToken stop) =>
        Task.FromResult<PreviewView?>(
            new(0, [], new Dictionary<string, long>(StringComparer.Ordinal), 0, 0, 0, null, null));

    public Task<Verdict?> DecideAsync(string code, DealerMessage message, string actor, CancellationToken stop) =>
        Note($"{message.GetType().Name} {code}", Task.FromResult<Verdict?>(NextVerdict));

    public Task<IReadOnlyList<Sequence<Target>>> TargetsAsync(
        IReadOnlyList<int> dealerIds, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<Sequence<Target>>>(
            [.. dealerIds.Select(id => Sequence.From(
                [new Target(new DateOnly(2026, 5, 1), 10 * id, 1000m)]))]);

    public Task<Dealer?> LookAsync(int dealerId, CancellationToken stop) => Task.FromResult<Dealer?>(new Dealer(
        DealerPhase.Active, $"dealer {dealerId}", Dealer.DefaultZone, new DealerSettings(
            [new Target(new DateOnly(2026, 5, 1), 10 * dealerId, 1000m)]))
    {
        Promotions = Promotions,
    });

    public Task<YearStanding?> StandAsync(int dealerId, int year, DateOnly today, CancellationToken stop) =>
        Task.FromResult<YearStanding?>(YearStanding.Of(
            year, today, [new Target(new DateOnly(2026, 5, 1), 10 * dealerId, 1000m)],
            new DealerFigures("epoch", 3, [new Figure(1, new DateOnly(2026, 5, 1), "", "won", 4, 3)], []), []));

    public Task<HeldTask?> TakeNextAsync(DealerScope scope, string? dealerCode, string agent, CancellationToken stop) =>
        Task.FromResult(NextTask);

    public Task<CommandResult?> OutcomeAsync(CallOutcome outcome, string actor, CancellationToken stop)
    {
        LastAppointment = outcome.NextAppointment;
        return Note($"outcome {outcome.TaskId} {outcome.Epoch} {outcome.Disposition}",
            HasOpenCall ? Applied() : Task.FromResult<CommandResult?>(null));
    }

    public Task<(Verdict Verdict, DateTimeOffset? Until)?> ExtendAsync(
        long taskId, int epoch, CancellationToken stop) =>
        Note($"extend {taskId} {epoch}", Task.FromResult<(Verdict, DateTimeOffset?)?>(HasOpenCall
            ? (NextVerdict, NextVerdict.Kind == VerdictKind.Applied ? DateTimeOffset.UtcNow.AddMinutes(15) : null)
            : null));

    public Task<Verdict?> ReleaseAsync(long taskId, int epoch, CancellationToken stop) =>
        Note($"release {taskId} {epoch}", Task.FromResult(HasOpenCall ? NextVerdict : null));

    public Task<Verdict?> JudgeAsync(long textId, string judgement, string actor, CancellationToken stop) =>
        Note($"judge {textId} {judgement}", Task.FromResult<Verdict?>(NextVerdict));

    public async Task<long> AcceptAsync(
        Stream body, string fileName, string? book, bool isPreview, DealerScope scope, string actor,
        CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        await body.CopyToAsync(bytes, stop);
        var said = book is null or "policies" ? "" : $" {book}";
        Done.Enqueue($"{(isPreview ? "preview" : "import")} {fileName} {bytes.Length}{said}");
        return NextImport;
    }

    public Task<PreviewFate> AnswerAsync(long id, ImportAnswers answers, CancellationToken stop) =>
        Note($"answer {id} {answers.Dealer}", Task.FromResult(NextPreview));

    public Task<PreviewFate> StartAsync(long id, CancellationToken stop) =>
        Note($"start {id}", Task.FromResult(NextPreview));

    public Task<PreviewFate> DiscardAsync(long id, CancellationToken stop) =>
        Note($"discard {id}", Task.FromResult(NextPreview));

    public Task PublishAsync(CalendarFile file, string actor, CancellationToken stop) =>
        Note($"calendar {file.Year}", Task.CompletedTask);

    public Task<ClockView> NowAsync(CancellationToken stop) =>
        Task.FromResult(new ClockView(Now, IsVirtual: true, "max"));

    public Task<IReadOnlyDictionary<PlanKey, TurnContext>> ForAsync(
        IReadOnlyCollection<PlanKey> plans, CancellationToken stop) =>
        Task.FromResult<IReadOnlyDictionary<PlanKey, TurnContext>>(plans.ToDictionary(plan => plan, _ => Context));

    public Task<TurnContext> ForPlaybookAsync(int playbookId, CancellationToken stop) => Task.FromResult(Context);

    public Task<(DateTimeOffset Now, BusinessCalendar Calendar)> CalendarAsync(CancellationToken stop) =>
        Task.FromResult((Now, BusinessCalendar.WeekendsOnly));

    public static TurnContext Context { get; } =
        new(Now, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), Bdc, BusinessCalendar.WeekendsOnly);

    public bool HasRoom { get; set; } = true;

    public async IAsyncEnumerable<SseItem<ReadOnlyMemory<byte>>> WatchAsync(
        DealerScope scope, string? dealerCode, LiveEventId? after, [EnumeratorCancellation] CancellationToken stop)
    {
        Done.Enqueue($"watch {scope} {dealerCode} {after}");
        foreach (var item in Events)
            yield return new SseItem<ReadOnlyMemory<byte>>(Encoding.UTF8.GetBytes(item.Data), item.EventType)
            {
                EventId = item.EventId,
            };
        await new TaskCompletionSource().Task.WaitAsync(stop);
    }

    public Task AcceptAsync(IReadOnlyList<GatewayReceipt> receipts, CancellationToken stop) =>
        Note($"receipts {receipts.Count}", Task.CompletedTask);

    public Task AcceptAsync(IReadOnlyList<GatewayInbound> texts, CancellationToken stop) =>
        Note($"texts {texts.Count}", Task.CompletedTask);

    private static Task<CommandResult?> Applied() =>
        Task.FromResult<CommandResult?>(new(VerdictKind.Applied, null, "contacting"));

    private T Note<T>(string what, T answer)
    {
        Done.Enqueue(what);
        return answer;
    }
}
