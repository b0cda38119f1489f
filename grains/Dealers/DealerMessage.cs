using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Dealers;

/// <summary>What people ask of a dealer.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Renamed), "renamed")]
[JsonDerivedType(typeof(SuspensionAsked), "suspension-asked")]
[JsonDerivedType(typeof(ReinstatementAsked), "reinstatement-asked")]
[JsonDerivedType(typeof(TargetSet), "target-set")]
public abstract record DealerMessage
{
    private DealerMessage()
    {
    }

    /// <summary>The ledger or a person names it otherwise.</summary>
    public sealed record Renamed(string Name) : DealerMessage;

    /// <summary>Contact with all of its customers is to rest.</summary>
    public sealed record SuspensionAsked : DealerMessage;

    /// <summary>Contact is to go on.</summary>
    public sealed record ReinstatementAsked : DealerMessage;

    /// <summary>A month's target was set or changed.</summary>
    public sealed record TargetSet(Target Target) : DealerMessage;
}

/// <summary>An order a dealer gives.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DealerEffect>))]
public enum DealerEffect
{
    /// <summary>Wake the terms that the suspension stopped.</summary>
    [JsonStringEnumMemberName("resume-terms")]
    ResumeTerms,
}
