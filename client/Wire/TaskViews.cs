namespace CampaignEngine.Wire;

/// <summary>A call task.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Policy">The term; owner and phone are readable only in the answer that grants the lease.</param>
/// <param name="Touch">Name of the touch it belongs to.</param>
/// <param name="Goal">What the call is for.</param>
/// <param name="Priority">Higher goes first.</param>
/// <param name="RaisedBy">The rule that raised its priority; null for none.</param>
/// <param name="OpenedAt">When it was opened, UTC.</param>
/// <param name="LeaseUntil">Until when somebody holds it, UTC, real clock; null while nobody does.</param>
/// <param name="LeaseSecondsLeft">How long that still is, in seconds; null while nobody holds it.</param>
/// <param name="Epoch">Names the lease; an outcome counts only under the current one.</param>
/// <param name="UnreadTexts">What the customer wrote and nobody has judged, the newest first; null for nothing.</param>
public sealed record CallTask(
    long Id,
    PolicySummary Policy,
    string Touch,
    string Goal,
    int Priority,
    string? RaisedBy,
    DateTimeOffset OpenedAt,
    DateTimeOffset? LeaseUntil,
    int? LeaseSecondsLeft,
    int Epoch,
    IReadOnlyList<CustomerText>? UnreadTexts = null)
{
    /// <summary>Who holds it, by the name of the key or as that said; null while nobody does.</summary>
    public string? Agent { get; init; }

    /// <summary>
    /// The customer's other terms at the dealer, to be spoken of in the same call, those of the same car first; only in
    /// the answer that grants the lease.
    /// </summary>
    public IReadOnlyList<SpokenTerm>? AlsoAbout { get; init; }
}

/// <summary>Another term of the customer who is called.</summary>
/// <param name="Policy">Its policy.</param>
/// <param name="Plate">The number plate.</param>
/// <param name="Line">commercial or compulsory, or win-back or first-maintenance for a case.</param>
/// <param name="Expiry">The last covered day, local to the dealer.</param>
/// <param name="Phase">Name of its phase.</param>
public sealed record SpokenTerm(long Policy, string? Plate, string Line, DateOnly Expiry, string Phase);

/// <summary>Asks for the next call task.</summary>
/// <param name="Dealer">Only of this dealer; null for all the caller may see.</param>
/// <param name="Agent">Who will call; null for the name of the key.</param>
public sealed record TaskAsk(string? Dealer = null, string? Agent = null);

/// <summary>Reports how a call ended.</summary>
/// <param name="Epoch">The lease under which the call was made.</param>
/// <param name="Disposition">How it ended, such as <c>no-answer</c>.</param>
/// <param name="NextAppointment">When to call again, UTC; required by some dispositions.</param>
/// <param name="Reason">Why the customer refuses; required by <c>refused</c>.</param>
/// <param name="ThisLineOnly">
/// Whether it holds for this term only; otherwise the other line of the same car, when it can be renewed at the same
/// time, is quoted, promised or closed with it.
/// </param>
/// <param name="Insurer">Where a customer who refuses goes, if that was learnt.</param>
public sealed record TaskOutcome(
    int? Epoch, string? Disposition, DateTimeOffset? NextAppointment = null, string? Reason = null,
    bool? ThisLineOnly = null, string? Insurer = null);

/// <summary>Goes on holding a call task.</summary>
/// <param name="Epoch">The lease to extend.</param>
public sealed record TaskExtension(int? Epoch);

/// <summary>A lease that goes on.</summary>
/// <param name="LeaseUntil">Until when the task is held, UTC, real clock.</param>
/// <param name="LeaseSecondsLeft">How long that still is, in seconds.</param>
public sealed record TaskLease(DateTimeOffset LeaseUntil, int LeaseSecondsLeft);

/// <summary>Gives a call task back.</summary>
/// <param name="Epoch">The lease to end.</param>
public sealed record TaskRelease(int? Epoch);
