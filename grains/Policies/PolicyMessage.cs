using System.Text.Json.Serialization;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Policies;

/// <summary>What can happen to a policy term. Facts in the past tense; each may arrive twice.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Enrolled), "enrolled")]
[JsonDerivedType(typeof(Woken), "woken")]
[JsonDerivedType(typeof(FactsChanged), "facts-changed")]
[JsonDerivedType(typeof(ReceiptArrived), "receipt-arrived")]
[JsonDerivedType(typeof(CustomerReplied), "customer-replied")]
[JsonDerivedType(typeof(CallEnded), "call-ended")]
[JsonDerivedType(typeof(CallHeldBack), "call-held-back")]
[JsonDerivedType(typeof(SpokenOf), "spoken-of")]
[JsonDerivedType(typeof(QuoteGiven), "quote-given")]
[JsonDerivedType(typeof(Renewed), "renewed")]
[JsonDerivedType(typeof(Returned), "returned")]
[JsonDerivedType(typeof(LostReported), "lost-reported")]
[JsonDerivedType(typeof(WithdrawalReported), "withdrawal-reported")]
[JsonDerivedType(typeof(OptedOut), "opted-out")]
[JsonDerivedType(typeof(ConsentGiven), "consent-given")]
[JsonDerivedType(typeof(PauseAsked), "pause-asked")]
[JsonDerivedType(typeof(ResumeAsked), "resume-asked")]
[JsonDerivedType(typeof(CalendarPublished), "calendar-published")]
public abstract record PolicyMessage
{
    private PolicyMessage()
    {
    }

    /// <summary>The name in the journal, such as <c>call-ended</c>.</summary>
    [JsonIgnore]
    public string Name => PolicyMessageNames.Of(this);

    /// <summary>The term entered a campaign. Premium is that of the running term in yuan, null when unknown.</summary>
    public sealed record Enrolled(decimal? Premium) : PolicyMessage;

    /// <summary>The alarm went off, or somebody wants the plan looked at again.</summary>
    public sealed record Woken : PolicyMessage;

    /// <summary>The ledger corrected what the plan rests on, or the phone.</summary>
    public sealed record FactsChanged(
        DateOnly Expiry, Tier? Tier, Sequence<Channel> Silenced, bool IsNewPhone = false) : PolicyMessage;

    /// <summary>The provider reports that the text of a step did not arrive.</summary>
    public sealed record ReceiptArrived(int Step) : PolicyMessage;

    /// <summary>The customer wrote something that is no opt-out and wants an answer.</summary>
    public sealed record CustomerReplied : PolicyMessage;

    /// <summary>
    /// An agent finished the call task of a step; the next appointment is UTC and may be null. Refusal names the phone
    /// that is not to be reached again, in any term; null when none is. IsThisLineOnly: what was agreed holds for this
    /// term and not for the car's other line. Insurer: where a customer who refuses goes, if that was learnt.
    /// </summary>
    public sealed record CallEnded(
        int Step, Disposition Disposition, DateTimeOffset? NextAppointment = null, string? Reason = null,
        PhoneRefusal? Refusal = null, bool IsThisLineOnly = false, string? Insurer = null) : PolicyMessage;

    /// <summary>
    /// The customer was called for another of their terms, and this one was spoken of too. How the call ended counts
    /// for another line of the same car; null for another car.
    /// </summary>
    public sealed record SpokenOf(Disposition? Disposition, string? Reason) : PolicyMessage;

    /// <summary>The open call of a step may not be made; the rule says why.</summary>
    public sealed record CallHeldBack(int Step, string Rule) : PolicyMessage;

    /// <summary>The customer was given a price.</summary>
    public sealed record QuoteGiven(QuoteKind Kind) : PolicyMessage;

    /// <summary>
    /// The customer renewed through the dealer, for a premium in yuan, with an insurer and by an agent if they are
    /// known.
    /// </summary>
    public sealed record Renewed(decimal Premium, string? Insurer = null, string? Agent = null) : PolicyMessage;

    /// <summary>
    /// The car of a case came for maintenance on a local day; a repair or an accident brings nobody back. Source: 001
    /// row 1-52.
    /// </summary>
    public sealed record Returned(DateOnly On) : PolicyMessage;

    /// <summary>The customer decided against renewal here and went to an insurer, if that is known.</summary>
    public sealed record LostReported(string Reason, string? Insurer = null) : PolicyMessage;

    /// <summary>The term is no renewal case any more.</summary>
    public sealed record WithdrawalReported(WithdrawalReason Reason) : PolicyMessage;

    /// <summary>
    /// The customer refuses contact by one channel, or by all when the channel is null. Rule: what blocks the term,
    /// when it is not the customer's wish, such as <see cref="Rules.WrongNumber"/>.
    /// </summary>
    public sealed record OptedOut(Channel? Channel, string? Rule = null) : PolicyMessage;

    /// <summary>The customer allows contact by one channel, or by all when the channel is null.</summary>
    public sealed record ConsentGiven(Channel? Channel) : PolicyMessage;

    /// <summary>Contact is to rest.</summary>
    public sealed record PauseAsked(PauseCause Cause) : PolicyMessage;

    /// <summary>Contact is to go on; only the one who paused it may ask.</summary>
    public sealed record ResumeAsked(PauseCause Cause) : PolicyMessage;

    /// <summary>The working calendar changed; the plan is to be looked at again.</summary>
    public sealed record CalendarPublished : PolicyMessage;
}

/// <summary>All contact with a phone is to end. Source: D-11.</summary>
/// <param name="PhoneHash">Keyed hash of the phone that was called, hexadecimal.</param>
/// <param name="Reason">Why, as the block will say.</param>
public sealed record PhoneRefusal(string PhoneHash, string Reason);

/// <summary>The persisted names of messages.</summary>
public static class PolicyMessageNames
{
    private static readonly Dictionary<Type, string> Names = typeof(PolicyMessage)
        .GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false)
        .Cast<JsonDerivedTypeAttribute>()
        .ToDictionary(attribute => attribute.DerivedType, attribute => (string)attribute.TypeDiscriminator!);

    /// <summary>The name of a message.</summary>
    public static string Of(PolicyMessage message) => Names[message.GetType()];
}
