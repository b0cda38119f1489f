using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Ports;
using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Api;
using CampaignEngine.Silo.CallDesk;
using CampaignEngine.Silo.Campaigns;
using CampaignEngine.Silo.Campaigns.Cases;
using CampaignEngine.Silo.Dealers;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Improvement;
using CampaignEngine.Silo.Ledger;
using CampaignEngine.Silo.Ledger.Books;
using CampaignEngine.Silo.Ledger.Preview;
using CampaignEngine.Silo.Live;
using CampaignEngine.Silo.Metrics;
using CampaignEngine.Silo.Outbox;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Rehearsal;
using CampaignEngine.Silo.Rehearsal.World;
using CampaignEngine.Silo.Replies;
using CampaignEngine.Silo.Reports;
using CampaignEngine.Silo.Reports.Jobs;
using CampaignEngine.Silo.Reports.Schedule;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Orleans;
using Orleans.Runtime;

namespace CampaignEngine.Silo.Startup;

/// <summary>Puts the stages together, in the order of a datum's path.</summary>
internal static class SiloModule
{
    /// <summary>Adds every stage; who drives them - the loops, or a rehearsal's pump - is added apart.</summary>
    public static IServiceCollection AddStages(
        this IServiceCollection services, Databases databases, SiloOptions options) => services
        .AddSingleton(TimeProvider.System).AddSingleton(options)
        .AddSingleton(databases).AddSingleton<Partitions>()
        .AddSingleton<TurnContexts>().AddSingleton<WorldView>().AddSingleton<EngineClock>()
        .AddSingleton<PlanContexts>().AddSingleton<IPlanContexts>(parts => parts.GetRequiredService<PlanContexts>())
        .AddSingleton<TurnCommit>().AddSingleton<PolicyLoads>().AddSingleton<TurnStore>()
        .AddSingleton<ITurnStore>(parts => parts.GetRequiredService<TurnStore>())
        .AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(parts => parts.GetRequiredService<TurnStore>())
        .AddSingleton<OwnedBuckets>().AddSingleton<AlarmReads>().AddSingleton<AlarmDeliveries>()
        .AddSingleton<PolicyCalls>().AddSingleton<OptOuts>()
        .AddSingleton<TouchEnds>().AddSingleton<LeaseStep>().AddSingleton<SettleStep>().AddSingleton<OutboxDoor>()
        .AddSingleton<InFlight>()
        .AddSingleton(
            parts => new SendRate(parts.GetRequiredService<ISmsGateway>().Traits.MaxPerSecond, TimeProvider.System))
        .AddSingleton<SeenMessages>()
        .AddSingleton<Receipts>().AddSingleton<CustomerTexts>().AddSingleton<TextJudge>()
        .AddSingleton<AnswerReminders>().AddSingleton<Inbound>()
        .AddSingleton(parts => new OptOutWords(parts.GetRequiredService<ISmsGateway>().Traits.OptOutWords))
        .AddSingleton<WaitingAgents>().AddSingleton<CallHours>().AddSingleton<NextTasks>()
        .AddSingleton<HandOut>().AddSingleton<TaskDesk>()
        .AddSingleton<DealerCalls>().AddSingleton<IDealerStore, DealerStore>().AddSingleton<ISiloLife, SiloLife>()
        .AddSingleton<CampaignStore>()
        .AddSingleton<ICampaignStore>(parts => parts.GetRequiredService<CampaignStore>())
        .AddSingleton<IOrderSteps, OrderSteps>().AddSingleton<CampaignCalls>().AddSingleton<CampaignOrders>()
        .AddSingleton<Enroller>().AddSingleton<CaseBirths>().AddSingleton<CaseSweeps>()
        .AddSingleton<CasePreview>().AddSingleton<CampaignPreview>().AddSingleton<CalendarYears>()
        .AddSingleton(_ => LedgerSettings.Read()).AddSingleton<ColumnMemories>().AddSingleton<LedgerDoor>()
        .AddSingleton<BookWorks>()
        .AddSingleton<Imports>().AddSingleton<ImportLoop>()
        .AddSingleton<Surveyor>().AddSingleton<Previews>().AddSingleton<PreviewLoop>()
        .AddSingleton<ReportSource>().AddSingleton<ReportKinds>().AddSingleton<ReportMaker>()
        .AddSingleton<TargetRows>().AddSingleton<WeeklyReviews>().AddSingleton<ScheduledReports>()
        .AddSingleton(NewsOf).AddSingleton<FoldDoor>().AddSingleton<TotalsCheck>()
        .AddSingleton<LiveLook>().AddSingleton<DealerWatches>().AddSingleton<LiveHub>().AddSingleton<LiveFeed>()
        .AddSingleton<RehearsalClock>().AddSingleton<RehearsalEvents>().AddSingleton<AnswerBook>()
        .AddSingleton<RehearsalWorld>().AddSingleton<RehearsalPump>()
        .AddHostedService(parts => parts.GetRequiredService<LiveHub>())
        .AddTelemetryExport();

    /// <summary>Adds the loops that drive the stages on the real clock.</summary>
    public static IServiceCollection AddLoops(this IServiceCollection services) => services
        .AddHostedService<OutboxLoop>().AddHostedService<CampaignOrderLoop>().AddHostedService<FoldLoop>()
        .AddHostedService<PartitionLoop>().AddHostedService<ScheduleLoop>()
        .AddHostedService(parts => parts.GetRequiredService<ImportLoop>());

    /// <summary>Adds what the interface asks of the stages.</summary>
    public static IServiceCollection AddPorts(this IServiceCollection services) => services
        .AddSingleton<IPolicyCommands, PolicyPort>().AddSingleton<IOptOuts, OptOutPort>()
        .AddSingleton<ICampaigns, CampaignPort>().AddSingleton<IDealers, DealerPort>()
        .AddSingleton<ITargets>(parts => parts.GetRequiredService<IDealers>())
        .AddSingleton<ICallDesk, CallDeskPort>().AddSingleton<ITextJudge, TextJudgePort>()
        .AddSingleton<IImports, ImportPort>().AddSingleton<ICalendars, CalendarPort>().AddSingleton<IClock, ClockPort>()
        .AddSingleton<ITurnContexts, TurnContextPort>().AddSingleton<ILiveFeed, LivePort>()
        .AddSingleton<IReceipts, ReceiptPort>().AddSingleton<IInbound, InboundPort>();

    private static FoldNews NewsOf(IServiceProvider parts)
    {
        var grains = parts.GetRequiredService<IGrainFactory>();
        return new FoldNews(
            dealer => grains.GetGrain<IDealerGrain>(dealer.Id).FoldedAsync(dealer.Fold),
            parts.GetRequiredService<TimeProvider>(), parts.GetRequiredService<ILogger<FoldNews>>());
    }
}
