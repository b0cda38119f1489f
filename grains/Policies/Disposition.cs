using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Policies;

/// <summary>
/// How a call ended. Only an <see cref="Dispositions.IsEffective">effective</see> contact counts as reached: no answer
/// or a refusal to talk does not. Source: trade practice.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<Disposition>))]
public enum Disposition
{
    /// <summary>Nobody answered.</summary>
    [JsonStringEnumMemberName("no-answer")]
    NoAnswer,

    /// <summary>The line was busy or the phone off.</summary>
    [JsonStringEnumMemberName("busy")]
    Busy,

    /// <summary>Answered, not convenient now; needs an appointment. Source: 001 row 1-36.</summary>
    [JsonStringEnumMemberName("not-convenient")]
    NotConvenient,

    /// <summary>Talked; undecided. Source: 001 row 1-40.</summary>
    [JsonStringEnumMemberName("undecided")]
    Undecided,

    /// <summary>An indicative price was given.</summary>
    [JsonStringEnumMemberName("quoted-indicative")]
    QuotedIndicative,

    /// <summary>A firm price was given.</summary>
    [JsonStringEnumMemberName("quoted-firm")]
    QuotedFirm,

    /// <summary>The customer promised to renew; payment is awaited.</summary>
    [JsonStringEnumMemberName("promised")]
    Promised,

    /// <summary>The customer decided against renewing here; needs a reason.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>The customer wants no more calls. Source: call notice of 2018.</summary>
    [JsonStringEnumMemberName("do-not-call")]
    DoNotCall,

    /// <summary>The number belongs to somebody else.</summary>
    [JsonStringEnumMemberName("wrong-number")]
    WrongNumber,

    /// <summary>The customer complains: all contact rests until somebody has looked. Source: D-10.</summary>
    [JsonStringEnumMemberName("complaint")]
    Complaint,

    /// <summary>The car was sold.</summary>
    [JsonStringEnumMemberName("sold")]
    Sold,

    /// <summary>The car was scrapped.</summary>
    [JsonStringEnumMemberName("scrapped")]
    Scrapped,
}

/// <summary>What dispositions mean.</summary>
public static class Dispositions
{
    /// <summary>Whether the customer was reached and talked.</summary>
    public static bool IsEffective(this Disposition disposition) =>
        disposition is not (Disposition.NoAnswer or Disposition.Busy or Disposition.WrongNumber);
}

/// <summary>The persisted names of dispositions.</summary>
public static class DispositionNames
{
    private static readonly Dictionary<string, Disposition> ByName =
        Enum.GetValues<Disposition>().ToDictionary(Of, StringComparer.Ordinal);

    /// <summary>All names, in the order of the enumeration.</summary>
    public static IReadOnlyCollection<string> All => ByName.Keys;

    /// <summary>The name in API, SQL and screens, such as <c>no-answer</c>.</summary>
    public static string Of(Disposition disposition) =>
        string.Concat(disposition.ToString().Select((letter, at) =>
            char.IsUpper(letter) ? (at == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));

    /// <summary>The disposition of a name; null for an unknown one.</summary>
    public static Disposition? Parse(string? name) =>
        name is not null && ByName.TryGetValue(name, out var disposition) ? disposition : null;
}
