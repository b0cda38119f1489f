namespace CampaignEngine.Silo.Hosting.Cluster;

/// <summary>
/// How silos watch each other and how long grains stay in memory. The values hold for silos near each other;
/// a machine that stalls for seconds would take a stall for a death, and can loosen them.
/// </summary>
internal sealed record ClusterSettings
{
    /// <summary>
    /// How long a silo's answer to a probe may take at first. A dead process refuses at once; this is the
    /// price of a frozen one or a cut link.
    /// </summary>
    public TimeSpan ProbeTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The shortest time an answer gets, however fast a silo was: a pause for garbage fits in.
    /// </summary>
    public TimeSpan MinProbeTimeout { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// The longest time an answer gets, however slow a silo was; it bounds the search for a death.
    /// </summary>
    public TimeSpan MaxProbeTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Missed answers in a row until a silo is suspected; one may be lost in a pause.</summary>
    public int MissedProbes { get; init; } = 3;

    /// <summary>
    /// How often a silo notes in the database that it lives: a write of one row. A silo that starts may not
    /// work before it has reached every other that is said to be active; it tells by this which of them a
    /// crash has left behind. With five seconds and a minute between looks, a lone silo without its old port
    /// stood still for twenty.
    /// </summary>
    public TimeSpan SignOfLife { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Missed signs of life after which a row counts as left behind; probes then confirm it.
    /// </summary>
    public int MissedSigns { get; init; } = 3;

    /// <summary>
    /// How often membership is read again, should word of a change have been lost; a start that waits for
    /// rows that were left behind looks as often.
    /// </summary>
    public TimeSpan TableRefresh { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long a silo tries to reach all others before it gives up its start and its supervisor repeats it.
    /// </summary>
    public TimeSpan JoinPatience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long an idle grain stays in memory. The next wake of a policy is days away, and at full speed each
    /// second of it is thirty megabytes; a conversation or an order in progress keeps its grain busy.
    /// </summary>
    public TimeSpan IdleGrain { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often idle grains are looked for; shorter than what they are granted.</summary>
    public TimeSpan IdleSweep { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long a grain may take to leave; one that hangs must not hold up the end of its silo.
    /// </summary>
    public TimeSpan Farewell { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Share of the memory, in percent, from which idle grains are let go early; the database needs the rest.
    /// </summary>
    public double MemoryLimit { get; init; } = 80;

    /// <summary>Share of the memory, in percent, at which that ends.</summary>
    public double MemoryTarget { get; init; } = 70;
}
