namespace CampaignEngine.Silo.Hosting;

/// <summary>Every knob of a silo, with the values that measured best as defaults.</summary>
internal sealed record SiloOptions
{
    /// <summary>Policies a batch of the alarm door locks at most.</summary>
    public int AlarmBatch { get; init; } = 1000;

    /// <summary>Batches of the alarm door that run side by side.</summary>
    public int AlarmWorkers { get; init; } = 2;

    /// <summary>Messages a batch of the mailbox door takes at most.</summary>
    public int MailboxBatch { get; init; } = 500;

    /// <summary>Messages that may wait in the mailbox; beyond it callers wait for a place.</summary>
    public int MailboxCapacity { get; init; } = 10_000;

    /// <summary>Lanes of the mailbox; the messages of one policy always take the same one.</summary>
    public int MailboxLanes { get; init; } = 2;

    /// <summary>How long a lane waits after a large batch for those just answered to send again, real clock.</summary>
    public TimeSpan MailboxGather { get; init; } = TimeSpan.FromMilliseconds(2);

    /// <summary>Messages a step of the outbox leases at most.</summary>
    public int OutboxBatch { get; init; } = 200;

    /// <summary>How long a lease on a message lasts, real clock; longer than any gateway call.</summary>
    public TimeSpan OutboxLease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an attempt may stay ambiguous, business time, before its touch counts as failed.</summary>
    public TimeSpan AmbiguousFor { get; init; } = TimeSpan.FromDays(3);

    /// <summary>How long an agent holds a call task, real clock.</summary>
    public TimeSpan TaskLease { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Deltas that one fold takes at most.</summary>
    public int FoldBatch { get; init; } = 20_000;

    /// <summary>Policies that one chunk of a bulk order or an import takes.</summary>
    public int BulkChunk { get; init; } = 2_000;

    /// <summary>How long a loop rests when it finds nothing.</summary>
    public TimeSpan IdleWait { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long the live hub rests when it hears of no fold; also the pace of a rehearsal's clock.</summary>
    public TimeSpan LiveWait { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Shortest time between two pushes to a live subscriber.</summary>
    public TimeSpan LiveGap { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Readings for live subscribers that run side by side.</summary>
    public int LiveReaders { get; init; } = 4;

    /// <summary>
    /// Whether a claim that finds nothing looks below its watermark at once; a rehearsal may not leave
    /// work behind.
    /// </summary>
    public bool SweepsWhenIdle { get; init; }
}
