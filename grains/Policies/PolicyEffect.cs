using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Policies;

/// <summary>An order a policy gives; the host commits it together with the state.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(PlanTouches), "plan-touches")]
[JsonDerivedType(typeof(SendMessage), "send-message")]
[JsonDerivedType(typeof(OpenCallTask), "open-call-task")]
[JsonDerivedType(typeof(RaiseCallTask), "raise-call-task")]
[JsonDerivedType(typeof(CloseCallTask), "close-call-task")]
[JsonDerivedType(typeof(SuppressTouch), "suppress-touch")]
[JsonDerivedType(typeof(EndTouch), "end-touch")]
[JsonDerivedType(typeof(PassMilestone), "pass-milestone")]
[JsonDerivedType(typeof(CountMoney), "count-money")]
[JsonDerivedType(typeof(EndTerm), "end-term")]
[JsonDerivedType(typeof(StartNextTerm), "start-next-term")]
[JsonDerivedType(typeof(RefusePhone), "refuse-phone")]
[JsonDerivedType(typeof(TellHousehold), "tell-household")]
public abstract record PolicyEffect
{
    private PolicyEffect()
    {
    }

    /// <summary>Touches of a channel were planned, or taken off the plan when the count is negative.</summary>
    public sealed record PlanTouches(Channel Channel, int Count) : PolicyEffect;

    /// <summary>
    /// Hand a message to the channel's gateway; the touch stays pending until that settles it. A repeat may have been
    /// made before, for a date that was corrected since.
    /// </summary>
    public sealed record SendMessage(
        int Step, Channel Channel, DateOnly Day, string Template, DateTimeOffset PlannedAt, bool IsRepeat = false)
        : PolicyEffect;

    /// <summary>Offer a call to the agents; the touch stays pending until one reports.</summary>
    public sealed record OpenCallTask(int Step, DateOnly Day, string Goal, DateTimeOffset PlannedAt) : PolicyEffect;

    /// <summary>The open call gained priority; the rule says why.</summary>
    public sealed record RaiseCallTask(int Step, string Rule) : PolicyEffect;

    /// <summary>The open call is not needed any more; the rule says why.</summary>
    public sealed record CloseCallTask(int Step, string Rule) : PolicyEffect;

    /// <summary>A planned touch will not be made; the rule says why.</summary>
    public sealed record SuppressTouch(int Step, Channel Channel, DateTimeOffset PlannedAt, string Rule) : PolicyEffect;

    /// <summary>
    /// An opened touch ended, or ended otherwise than first thought. Day is the local day it was planned for.
    /// </summary>
    public sealed record EndTouch(
        int Step, Channel Channel, DateOnly Day, TouchStatus From, TouchStatus To, string? Rule) : PolicyEffect;

    /// <summary>A milestone of the playbook happened.</summary>
    public sealed record PassMilestone(string Event) : PolicyEffect;

    /// <summary>An amount in yuan for the dealer's totals.</summary>
    public sealed record CountMoney(string Metric, decimal Amount) : PolicyEffect;

    /// <summary>
    /// The term has ended; what is known of it besides its phase. Premium: of a renewal, yuan. Insurer: the new one,
    /// here or where the customer went. Agent: who closed it, for terms whose ledger names nobody.
    /// </summary>
    public sealed record EndTerm(decimal? Premium = null, string? Insurer = null, string? Agent = null) : PolicyEffect;

    /// <summary>The renewed policy begins a term of its own, with this last covered day.</summary>
    public sealed record StartNextTerm(DateOnly Expiry) : PolicyEffect;

    /// <summary>Contact with a phone ends in every term; the hash is hexadecimal, the reason is the block's.</summary>
    public sealed record RefusePhone(string PhoneHash, string Reason) : PolicyEffect;

    /// <summary>
    /// The customer's other terms at this dealer were spoken of in the call; how it ended counts for the other line of
    /// the same car, unless it is null.
    /// </summary>
    public sealed record TellHousehold(Disposition? Disposition, string? Reason) : PolicyEffect;
}

/// <summary>How a planned contact ended, or that it has not. Planned = sent + suppressed + failed + pending.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TouchStatus>))]
public enum TouchStatus
{
    /// <summary>Planned and not ended.</summary>
    [JsonStringEnumMemberName("pending")]
    Pending,

    /// <summary>The gateway took it, or the call was made.</summary>
    [JsonStringEnumMemberName("sent")]
    Sent,

    /// <summary>
    /// Sent, and known to have reached the customer: receipt, or an effective call. Counts as sent too.
    /// </summary>
    [JsonStringEnumMemberName("delivered")]
    Delivered,

    /// <summary>Refused by the gateway or reported as not delivered.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>Deliberately not made; the rule id says why.</summary>
    [JsonStringEnumMemberName("suppressed")]
    Suppressed,
}

/// <summary>The persisted names of touch ends.</summary>
public static class TouchStatusNames
{
    /// <summary>The name in SQL, API and files.</summary>
    public static string Name(this TouchStatus status) => status switch
    {
        TouchStatus.Pending => "pending",
        TouchStatus.Sent => "sent",
        TouchStatus.Delivered => "delivered",
        TouchStatus.Failed => "failed",
        _ => "suppressed",
    };

    /// <summary>The end of a persisted name; an unknown name is a bug and throws.</summary>
    public static TouchStatus Parse(string name) => name switch
    {
        "pending" => TouchStatus.Pending,
        "sent" => TouchStatus.Sent,
        "delivered" => TouchStatus.Delivered,
        "failed" => TouchStatus.Failed,
        "suppressed" => TouchStatus.Suppressed,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such touch status."),
    };
}
