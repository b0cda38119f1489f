using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Campaigns;

/// <summary>The kinds of motor insurance a ledger row can be about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InsuranceLine>))]
public enum InsuranceLine
{
    /// <summary>Commercial (voluntary) motor insurance, 商业险.</summary>
    [JsonStringEnumMemberName("commercial")]
    Commercial,

    /// <summary>Compulsory traffic liability insurance, 交强险.</summary>
    [JsonStringEnumMemberName("compulsory")]
    Compulsory,
}

/// <summary>Which policy terms a campaign works on. Terms that a later import adds are taken up too.</summary>
/// <param name="Dealers">Dealer codes; empty for all dealers.</param>
/// <param name="ExpiryFrom">First expiry day, inclusive; null for no bound.</param>
/// <param name="ExpiryTo">Last expiry day, inclusive; null for no bound.</param>
/// <param name="Lines">Insurance lines; empty for all.</param>
/// <param name="Segment">Which customers and cars; null for all.</param>
public sealed record Audience(
    Sequence<string> Dealers, DateOnly? ExpiryFrom, DateOnly? ExpiryTo, Sequence<InsuranceLine> Lines,
    Segment? Segment = null)
{
    /// <summary>Every term of every dealer.</summary>
    public static Audience Everybody { get; } = new([], null, null, []);
}
