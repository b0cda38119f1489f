using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Campaigns;

/// <summary>What people ask of a campaign.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Redrafted), "redrafted")]
[JsonDerivedType(typeof(LaunchAsked), "launch-asked")]
[JsonDerivedType(typeof(HoldAsked), "hold-asked")]
[JsonDerivedType(typeof(ReleaseAsked), "release-asked")]
[JsonDerivedType(typeof(EndAsked), "end-asked")]
public abstract record CampaignMessage
{
    private CampaignMessage()
    {
    }

    /// <summary>The draft gets another name, playbook version, audience or holdout in percent.</summary>
    public sealed record Redrafted(string Name, int PlaybookId, Audience Audience, int Holdout = 0)
        : CampaignMessage;

    /// <summary>The draft is to run.</summary>
    public sealed record LaunchAsked : CampaignMessage;

    /// <summary>Contact is to rest.</summary>
    public sealed record HoldAsked : CampaignMessage;

    /// <summary>Contact is to go on.</summary>
    public sealed record ReleaseAsked : CampaignMessage;

    /// <summary>The campaign is to be over; its live terms are withdrawn.</summary>
    public sealed record EndAsked : CampaignMessage;
}

/// <summary>
/// An order a campaign gives to all of its terms; carried out in chunks, from where the last one stopped.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<CampaignEffect>))]
public enum CampaignEffect
{
    /// <summary>Enrol the audience.</summary>
    [JsonStringEnumMemberName("enrol-audience")]
    EnrolAudience,

    /// <summary>Wake the terms that the pause stopped.</summary>
    [JsonStringEnumMemberName("resume-terms")]
    ResumeTerms,

    /// <summary>Withdraw the terms that have not ended.</summary>
    [JsonStringEnumMemberName("withdraw-terms")]
    WithdrawTerms,
}
