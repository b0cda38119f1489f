using System.Text.Json.Serialization;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Policies;

/// <summary>Where a policy term stands. The data of a phase lives on the phase that needs it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Scheduled), "scheduled")]
[JsonDerivedType(typeof(Contacting), "contacting")]
[JsonDerivedType(typeof(Quoted), "quoted")]
[JsonDerivedType(typeof(Committed), "committed")]
[JsonDerivedType(typeof(Paused), "paused")]
[JsonDerivedType(typeof(Blocked), "blocked")]
[JsonDerivedType(typeof(Won), "won")]
[JsonDerivedType(typeof(Lost), "lost")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
public abstract record Phase
{
    private Phase()
    {
    }

    /// <summary>Enrolled; nothing has gone out yet.</summary>
    public sealed record Scheduled : Phase;

    /// <summary>The customer is being contacted.</summary>
    public sealed record Contacting : Phase;

    /// <summary>The customer has a price.</summary>
    /// <param name="Kind">Indicative (试算) or firm.</param>
    public sealed record Quoted(QuoteKind Kind) : Phase;

    /// <summary>The customer has promised; payment is awaited.</summary>
    public sealed record Committed : Phase;

    /// <summary>Contact rests until somebody resumes it; the term still ends on its day.</summary>
    /// <param name="Cause">Who may resume it.</param>
    /// <param name="Then">The phase to come back to.</param>
    public sealed record Paused(PauseCause Cause, Phase Then) : Phase;

    /// <summary>Contact is forbidden; the term still ends on its day, and the customer may still renew.</summary>
    /// <param name="Reason">Why, as a rule id such as <c>opted-out</c>.</param>
    /// <param name="Then">The phase to come back to when the customer consents again.</param>
    public sealed record Blocked(string Reason, Phase Then) : Phase;

    /// <summary>Renewed through the dealer. Terminal.</summary>
    public sealed record Won : Phase;

    /// <summary>Not renewed (战败). Terminal.</summary>
    /// <param name="Reason">Why, in kebab case, such as <c>no-response</c> or <c>price</c>.</param>
    public sealed record Lost(string Reason) : Phase;

    /// <summary>Not a renewal case any more. Terminal.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Withdrawn(WithdrawalReason Reason) : Phase;

    /// <summary>Whether the term has ended for good; an ended term absorbs every message.</summary>
    [JsonIgnore]
    public bool IsEnded => this is Won or Lost or Withdrawn;

    /// <summary>Why it is blocked, lost or withdrawn, as a code; null in any other phase.</summary>
    [JsonIgnore]
    public string? Why => this switch
    {
        Blocked blocked => blocked.Reason,
        Lost lost => lost.Reason,
        Withdrawn withdrawn => WithdrawalReasonNames.Of(withdrawn.Reason),
        _ => null,
    };

    /// <summary>The name in SQL, API and screens, such as <c>contacting</c>.</summary>
    [JsonIgnore]
    public string Name => this switch
    {
        Scheduled => "scheduled",
        Contacting => "contacting",
        Quoted => "quoted",
        Committed => "committed",
        Paused => "paused",
        Blocked => "blocked",
        Won => "won",
        Lost => "lost",
        _ => "withdrawn",
    };
}

/// <summary>Who paused a term and therefore may resume it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PauseCause>))]
public enum PauseCause
{
    /// <summary>A person paused this one term.</summary>
    [JsonStringEnumMemberName("person")]
    Person,

    /// <summary>Its campaign is paused, or its dealer suspended.</summary>
    [JsonStringEnumMemberName("campaign")]
    Campaign,
}

/// <summary>Why a term is no renewal case any more.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WithdrawalReason>))]
public enum WithdrawalReason
{
    /// <summary>The car was sold.</summary>
    [JsonStringEnumMemberName("sold")]
    Sold,

    /// <summary>The car was scrapped.</summary>
    [JsonStringEnumMemberName("scrapped")]
    Scrapped,

    /// <summary>The policy went to another owner or dealer.</summary>
    [JsonStringEnumMemberName("transferred")]
    Transferred,

    /// <summary>The record was wrong: no such customer, car or number.</summary>
    [JsonStringEnumMemberName("invalid")]
    Invalid,

    /// <summary>Somebody ended the campaign before the term was over.</summary>
    [JsonStringEnumMemberName("campaign-ended")]
    CampaignEnded,

    /// <summary>The ledger showed that another stored term is the same car and expiry.</summary>
    [JsonStringEnumMemberName("duplicate")]
    Duplicate,
}
