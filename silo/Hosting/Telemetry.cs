using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CampaignEngine.Silo.Hosting;

/// <summary>One source of spans and one meter per stage; names only, no customer's words.</summary>
internal static class Telemetry
{
    /// <summary>The stages, in the order of a datum's path.</summary>
    public static readonly string[] Stages =
        ["Ledger", "Campaigns", "Alarms", "Turns", "Outbox", "Replies", "CallDesk", "Metrics", "Live"];

    public static readonly ActivitySource Ledger = new("CampaignEngine.Ledger");
    public static readonly ActivitySource Campaigns = new("CampaignEngine.Campaigns");
    public static readonly ActivitySource Alarms = new("CampaignEngine.Alarms");
    public static readonly ActivitySource Turns = new("CampaignEngine.Turns");
    public static readonly ActivitySource Outbox = new("CampaignEngine.Outbox");
    public static readonly ActivitySource Replies = new("CampaignEngine.Replies");
    public static readonly ActivitySource CallDesk = new("CampaignEngine.CallDesk");
    public static readonly ActivitySource Metrics = new("CampaignEngine.Metrics");
    public static readonly ActivitySource Live = new("CampaignEngine.Live");

    private static readonly Meter LedgerMeter = new("CampaignEngine.Ledger");
    private static readonly Meter CampaignsMeter = new("CampaignEngine.Campaigns");
    private static readonly Meter AlarmsMeter = new("CampaignEngine.Alarms");
    private static readonly Meter TurnsMeter = new("CampaignEngine.Turns");
    private static readonly Meter OutboxMeter = new("CampaignEngine.Outbox");
    private static readonly Meter RepliesMeter = new("CampaignEngine.Replies");
    private static readonly Meter CallDeskMeter = new("CampaignEngine.CallDesk");
    private static readonly Meter MetricsMeter = new("CampaignEngine.Metrics");
    private static readonly Meter LiveMeter = new("CampaignEngine.Live");

    public static readonly Counter<long> RowsRead =
        LedgerMeter.CreateCounter<long>("campaign.ledger.rows", "{row}", "Ledger rows read, by result");

    public static readonly Counter<long> OrderedTerms =
        CampaignsMeter.CreateCounter<long>(
            "campaign.orders.terms", "{term}", "Terms that orders to many went through, by order");

    /// <summary>How far the engine is behind its alarms; beyond a minute something holds it up.</summary>
    public static readonly Histogram<double> AlarmLag =
        AlarmsMeter.CreateHistogram<double>(
            "campaign.alarm.lag", "s", "From the oldest alarm of a look to the instant at which it rings");

    public static readonly Counter<long> TurnsRun =
        TurnsMeter.CreateCounter<long>("campaign.turns", "{turn}", "Turns committed, by door and verdict");

    public static readonly Counter<long> PoliciesParked =
        TurnsMeter.CreateCounter<long>(
            "campaign.policies.parked", "{policy}", "Policies parked because their grain threw");

    public static readonly Counter<long> TurnsOvertaken =
        TurnsMeter.CreateCounter<long>(
            "campaign.turns.overtaken", "{turn}", "Turns that met another one's number or a handled message");

    public static readonly Counter<long> MessagesUnheard =
        RepliesMeter.CreateCounter<long>(
            "campaign.messages.unheard", "{message}", "Messages to policies that are parked");

    /// <summary>Every silo tells the same number: that of all dealers together.</summary>
    public static readonly Gauge<long> TextsUnread =
        RepliesMeter.CreateGauge<long>("campaign.texts.unread", "{text}", "Customers' texts that nobody has judged");

    /// <summary>A part of the unread ones; above 0 somebody must look.</summary>
    public static readonly Gauge<long> TextsOverdue =
        RepliesMeter.CreateGauge<long>(
            "campaign.texts.overdue", "{text}", "Customers' texts that nobody has judged within a working day");

    public static readonly Counter<long> Attempts =
        OutboxMeter.CreateCounter<long>("campaign.sends", "{attempt}", "Attempts to send, by channel and outcome");

    public static readonly Counter<long> Calls =
        CallDeskMeter.CreateCounter<long>("campaign.calls", "{call}", "Reports of agents, by what became of them");

    public static readonly Counter<long> DeltasFolded =
        MetricsMeter.CreateCounter<long>("campaign.deltas.folded", "{delta}", "Metric deltas folded into totals");

    public static readonly UpDownCounter<long> Subscribers =
        LiveMeter.CreateUpDownCounter<long>("campaign.live.subscribers", "{subscriber}", "Pages that watch now");
}
