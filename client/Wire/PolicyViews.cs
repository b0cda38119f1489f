using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace CampaignEngine.Wire;

/// <summary>A policy term with its touches, past and planned.</summary>
public sealed record PolicyView : PolicySummary
{
    /// <summary>An empty one, to be filled by initialisers.</summary>
    [JsonConstructor]
    public PolicyView()
    {
    }

    /// <summary>One that begins with what its summary says.</summary>
    [SetsRequiredMembers]
    public PolicyView(PolicySummary summary)
        : base(summary)
    {
    }

    /// <summary>The vehicle identification number.</summary>
    public string? Vin { get; init; }

    /// <summary>The insurer of the running term.</summary>
    public string? Insurer { get; init; }

    /// <summary>Channels the customer has not agreed to or opted out of.</summary>
    public IReadOnlyList<string> Silenced { get; init; } = [];

    /// <summary>Name of the touch whose call task is open.</summary>
    public string? OpenCall { get; init; }

    /// <summary>When the customer is to be called as agreed, UTC.</summary>
    public DateTimeOffset? Appointment { get; init; }

    /// <summary>Touches, past and planned, in order.</summary>
    public IReadOnlyList<TouchView> Touches { get; init; } = [];
}

/// <summary>A touch of a term.</summary>
/// <param name="Name">Its name within the term.</param>
/// <param name="Channel">Channel name.</param>
/// <param name="PlannedAt">When it was or is planned, UTC.</param>
/// <param name="DoneAt">When it ended, UTC; null while it has not.</param>
/// <param name="Status">
/// planned, off (the plan, as things stand), pending, sent, delivered, failed or suppressed.
/// </param>
/// <param name="Rule">The rule or code that decided its end, or takes it off the plan.</param>
public sealed record TouchView(
    string Name, string Channel, DateTimeOffset PlannedAt, DateTimeOffset? DoneAt, string Status, string? Rule);

/// <summary>Why a term stands where it stands, and what comes next.</summary>
/// <param name="Next">The next touch that is to be made; null when none is.</param>
/// <param name="Sentences">The reasons, the most telling first.</param>
public sealed record WhyView(NextTouch? Next, IReadOnlyList<Sentence> Sentences);

/// <summary>One reason in two languages.</summary>
/// <param name="En">English.</param>
/// <param name="Zh">Chinese.</param>
/// <param name="Rule">The rule behind it; null where none is.</param>
public sealed record Sentence(string En, string Zh, string? Rule = null);

/// <summary>One turn of a term, or a text of its customer.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Turn">Its number, from 1; null for a text.</param>
/// <param name="Message">Name of what happened, such as <c>call-ended</c>; <c>customer-wrote</c> for a text.</param>
/// <param name="Phase">Name of the phase after it; null for a text.</param>
/// <param name="Notes">What it ordered.</param>
/// <param name="WakeAt">The next alarm, UTC; null for none.</param>
/// <param name="Text">The text; null for a turn.</param>
public sealed record TurnView(
    DateTimeOffset At, int? Turn, string Message, string? Phase, IReadOnlyList<string> Notes, DateTimeOffset? WakeAt,
    CustomerText? Text = null);

/// <summary>What a person tells a term.</summary>
/// <param name="Command">pause, resume, quote, renewed, lost, withdraw, opt-out, consent or unpark.</param>
/// <param name="Kind">For quote: indicative or firm.</param>
/// <param name="Premium">For renewed: the premium paid, yuan.</param>
/// <param name="Reason">For lost: kebab-case reason; for withdraw: sold, scrapped, transferred or invalid.</param>
/// <param name="Channel">For opt-out and consent: one channel; null for all.</param>
/// <param name="Insurer">For renewed: the insurer of the new policy; for lost: where the customer went.</param>
/// <param name="Agent">For renewed: who closed it, where the ledger names no agent; null for the caller's own.</param>
public sealed record PolicyCommand(
    string? Command, string? Kind = null, decimal? Premium = null, string? Reason = null, string? Channel = null,
    string? Insurer = null, string? Agent = null);

/// <summary>What became of a command, once it is durable.</summary>
/// <param name="Verdict">applied, ignored or refused.</param>
/// <param name="Rule">The rule that decided; null where none had to.</param>
/// <param name="Phase">Name of the phase after it.</param>
public sealed record CommandAnswer(string Verdict, string? Rule, string Phase);
