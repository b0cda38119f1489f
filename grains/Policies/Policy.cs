using System.Text.Json.Serialization;
using CampaignEngine.Grains.Compliance;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Policies;

/// <summary>
/// The hot state of one policy term: what its grain must remember between turns. Who the customer is and what the
/// car is called are facts of the ledger and stay in their own row.
/// </summary>
/// <param name="Phase">Where the term stands.</param>
/// <param name="Expiry">The last covered day, or the last of a case, local to the dealer.</param>
/// <param name="Enrolled">The local day on which it entered its campaign; touches of earlier days are missed.</param>
/// <param name="Seed">Stable hash of the term; picks the instant of each touch inside its window.</param>
/// <param name="Tier">Customer tier; null counts as C.</param>
/// <param name="Silenced">Channels the customer has not agreed to or has opted out of.</param>
/// <param name="Cursors">How far each channel has come in the playbook; a channel not named has not begun.</param>
/// <param name="MilestonesPassed">How many milestones of the playbook have happened.</param>
/// <param name="OpenCall">The call task now open; at most one.</param>
/// <param name="Appointment">The contact agreed with the customer, not yet due; at most one.</param>
/// <param name="Appointments">How many appointments were ever made; names the next one.</param>
/// <param name="Undelivered">Steps that a receipt has reported as not delivered; null for none.</param>
/// <param name="SpokenUntil">
/// Before this local day no planned call is made: the term was spoken of in a call for another term of the customer.
/// </param>
/// <param name="IsReopened">
/// Whether a corrected expiry has opened touches again that had been made, so that a step may run twice.
/// </param>
/// <param name="IsPlanned">Whether its touches have been counted as planned; they are once, at enrolment.</param>
/// <param name="LostReason">
/// Of a case: why the car's last insurance term here was lost, as a code; null when it was not. Source: 002 row 2-12.
/// </param>
/// <param name="IsHeldOut">Whether its campaign holds the customer out; decided once, at enrolment.</param>
public sealed record Policy(
    Phase Phase,
    DateOnly Expiry,
    DateOnly Enrolled,
    ulong Seed,
    Tier? Tier,
    Sequence<Channel> Silenced,
    Sequence<Cursor> Cursors,
    int MilestonesPassed = 0,
    OpenCall? OpenCall = null,
    Appointment? Appointment = null,
    int Appointments = 0,
    Sequence<int>? Undelivered = null,
    bool IsPlanned = false,
    DateOnly? SpokenUntil = null,
    bool IsReopened = false,
    string? LostReason = null,
    bool IsHeldOut = false)
{
    /// <summary>How far a channel has come.</summary>
    public Cursor CursorOf(Channel channel) =>
        Cursors.FirstOrDefault(cursor => cursor.Channel == channel) ?? new Cursor(channel, -1, null);

    /// <summary>The state after a touch of a playbook ran or was suppressed on a day.</summary>
    public Policy Passed(Touch touch, DateOnly day)
    {
        var rest = Cursors.Where(cursor => cursor.Channel != touch.Channel);
        var moved = new Cursor(touch.Channel, touch.Step, day);
        return this with { Cursors = Sequence.From(rest.Append(moved).OrderBy(cursor => cursor.Channel)) };
    }

    /// <summary>Whether the customer is kept from a touch, because the campaign holds them out.</summary>
    public bool IsHeldOutOf(Touch touch) => IsHeldOut && !CoverNotices.Includes(touch.Template);

    /// <summary>Whether a channel may not be used; who refuses calls refuses a robot's too.</summary>
    public bool IsSilenced(Channel channel) =>
        Silenced.Contains(channel) || (channel == Channel.Robot && Silenced.Contains(Channel.Call));
}

/// <summary>How far one channel has come in the playbook.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Step">The last step of this channel that ran or was suppressed; -1 for none.</param>
/// <param name="Day">The local day on which that happened; null for none.</param>
public sealed record Cursor(
    [property: JsonPropertyName("c")] Channel Channel,
    [property: JsonPropertyName("s")] int Step,
    [property: JsonPropertyName("d")] DateOnly? Day);

/// <summary>A call task that waits for an agent.</summary>
/// <param name="Step">The touch it belongs to.</param>
/// <param name="Day">The local day on which it was opened.</param>
/// <param name="IsRaised">Whether a later touch or the customer has already raised its priority.</param>
public sealed record OpenCall(int Step, DateOnly Day, bool IsRaised = false);

/// <summary>A contact agreed with the customer, or asked for by a reply.</summary>
/// <param name="Step">Its step, <see cref="Touch.FirstAppointment"/> or more.</param>
/// <param name="At">When, UTC; inside the call window of its day.</param>
public sealed record Appointment(int Step, DateTimeOffset At);
