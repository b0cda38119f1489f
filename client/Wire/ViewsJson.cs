using System.Text.Json.Serialization;

namespace CampaignEngine.Wire;

/// <summary>
/// The JSON of the HTTP interface: camel case, absent instead of null, days as yyyy-MM-dd, instants in UTC.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(MeView))]
[JsonSerializable(typeof(ClockView))]
[JsonSerializable(typeof(CampaignView))]
[JsonSerializable(typeof(CampaignDraft))]
[JsonSerializable(typeof(PreviewView))]
[JsonSerializable(typeof(Page<CampaignView>))]
[JsonSerializable(typeof(Page<DealerShare>))]
[JsonSerializable(typeof(Page<DayCount>))]
[JsonSerializable(typeof(DealerView))]
[JsonSerializable(typeof(Page<DealerView>))]
[JsonSerializable(typeof(Page<MonthShare>))]
[JsonSerializable(typeof(TargetChange))]
[JsonSerializable(typeof(PolicyView))]
[JsonSerializable(typeof(Page<PolicySummary>))]
[JsonSerializable(typeof(WhyView))]
[JsonSerializable(typeof(Page<TurnView>))]
[JsonSerializable(typeof(PolicyCommand))]
[JsonSerializable(typeof(CommandAnswer))]
[JsonSerializable(typeof(CallTask))]
[JsonSerializable(typeof(Page<CallTask>))]
[JsonSerializable(typeof(TaskAsk))]
[JsonSerializable(typeof(TaskOutcome))]
[JsonSerializable(typeof(TaskExtension))]
[JsonSerializable(typeof(TaskLease))]
[JsonSerializable(typeof(TaskRelease))]
[JsonSerializable(typeof(ImportView))]
[JsonSerializable(typeof(Page<ImportView>))]
[JsonSerializable(typeof(PlaybookView))]
[JsonSerializable(typeof(Page<PlaybookSummary>))]
[JsonSerializable(typeof(CalendarView))]
[JsonSerializable(typeof(Page<CalendarView>))]
[JsonSerializable(typeof(KeyAsk))]
[JsonSerializable(typeof(NewKey))]
[JsonSerializable(typeof(Page<KeyView>))]
[JsonSerializable(typeof(HealthView))]
[JsonSerializable(typeof(HealthOverview))]
[JsonSerializable(typeof(WebhookAnswer))]
[JsonSerializable(typeof(LiveProgress))]
[JsonSerializable(typeof(LiveClock))]
[JsonSerializable(typeof(LiveReset))]
public sealed partial class ViewsJson : JsonSerializerContext;
