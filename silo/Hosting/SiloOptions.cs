namespace CampaignEngine.Silo.Hosting;

/// <summary>Every knob of a silo, with the values that measured best as defaults.</summary>
internal sealed record SiloOptions
{
    /// <summary>Policies that one look for due alarms wakes at most, spread over its buckets.</summary>
    public int AlarmBatch { get; init; } = 2000;

    /// <summary>Looks for due alarms that run side by side.</summary>
    public int AlarmWorkers { get; init; } = 2;

    /// <summary>Turns, and loads of states, that share a transaction at most.</summary>
    public int TurnBatch { get; init; } = 1000;

    /// <summary>Turns that may wait for their commit; beyond it callers are told to come again.</summary>
    public int TurnCapacity { get; init; } = 20_000;

    /// <summary>Transactions of turns that run side by side; the turns of one policy always take the same.</summary>
    public int TurnLanes { get; init; } = 2;

    /// <summary>Messages a step of the outbox leases at most.</summary>
    public int OutboxBatch { get; init; } = 200;

    /// <summary>How long a lease on a message lasts, real clock; longer than any gateway call.</summary>
    public TimeSpan OutboxLease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an attempt may stay ambiguous, business time, before its touch counts as failed.</summary>
    public TimeSpan AmbiguousFor { get; init; } = TimeSpan.FromDays(3);

    /// <summary>How long an agent holds a call task, real clock.</summary>
    public TimeSpan TaskLease { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// How long an agent's question for a task waits in a rehearsal, whose world leaves it the next one; real clock.
    /// </summary>
    public TimeSpan DeskPatience { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Deltas that one fold takes at most.</summary>
    public int FoldBatch { get; init; } = 20_000;

    /// <summary>Policies that one chunk of a campaign's order or an import takes.</summary>
    public int BulkChunk { get; init; } = 2_000;

    /// <summary>How long a loop rests when it finds nothing.</summary>
    public TimeSpan IdleWait { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long the live hub rests when it hears of no dealer; also the pace of a rehearsal's clock.</summary>
    public TimeSpan LiveWait { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long until somebody looks again for texts that wait too long for an answer; real clock.</summary>
    public TimeSpan ReminderWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Shortest time between two pushes to a live subscriber.</summary>
    public TimeSpan LiveGap { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// What each subscriber adds to that time, up to a second in all: a push to a thousand costs as much as a thousand
    /// pushes to one.
    /// </summary>
    public TimeSpan LiveGapOfOne { get; init; } = TimeSpan.FromMilliseconds(0.5);

    /// <summary>Live subscribers that a silo takes; beyond it they are told to come again later.</summary>
    public int MostSubscribers { get; init; } = 5_000;

    /// <summary>Whether a rehearsal's clock counts and its pump drives the stages, instead of loops.</summary>
    public bool IsRehearsal { get; init; }

    /// <summary>
    /// Whether that clock moves in windows: what is due up to where it stands happens at its own instant, not at the
    /// clock's.
    /// </summary>
    public bool HasWindows { get; init; }
}
