using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Dealers.Churn;

/// <summary>How a term ended.</summary>
public enum EndKind
{
    /// <summary>Renewed through the dealer.</summary>
    Won,

    /// <summary>Not renewed here (战败).</summary>
    Lost,

    /// <summary>No renewal case any more: the car is gone, or the record was wrong.</summary>
    Withdrawn,
}

/// <summary>What a term was to its car. Source: domain section 6 (新转续, 续转续, 间转续).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Cohort>))]
public enum Cohort
{
    /// <summary>The car's first term; its renewal is new-to-renewal (新转续).</summary>
    [JsonStringEnumMemberName("new")]
    New,

    /// <summary>The term before it was renewed too (续转续).</summary>
    [JsonStringEnumMemberName("renewal")]
    Renewal,

    /// <summary>The term before it was lost here (间转续).</summary>
    [JsonStringEnumMemberName("gap")]
    Gap,

    /// <summary>Nobody knows the car's age or the term before.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,
}

/// <summary>Terms of a dealer that ended alike.</summary>
/// <param name="Month">First day of the month of expiry, local to the dealer.</param>
/// <param name="Kind">How they ended.</param>
/// <param name="Reason">Why they were lost or withdrawn, as a code such as <c>price</c>; null for won ones.</param>
/// <param name="Cohort">What they were to their cars.</param>
/// <param name="Tier">Customer tier A, B or C; null where nobody has said.</param>
/// <param name="Insurer">The insurer of the ended terms, as the ledger writes it; null where it does not.</param>
/// <param name="Destination">
/// The insurer they were renewed with or lost to, as it was reported; null where nobody knows.
/// </param>
/// <param name="IsBeforeRivals">
/// Whether they ended with 15 days left or more, before the insurers' own telesales may call. Source: 001 row 1-07.
/// </param>
/// <param name="Terms">How many, 1 or more.</param>
/// <param name="Premium">Premium of the renewals, yuan; 0 for ends that are no renewals.</param>
public sealed record EndCount(
    DateOnly Month, EndKind Kind, string? Reason, Cohort Cohort, string? Tier, string? Insurer, string? Destination,
    bool IsBeforeRivals, long Terms, decimal Premium);

/// <summary>The names of ends and cohorts in SQL, API and screens.</summary>
public static class EndNames
{
    /// <summary>The kind of a name; null for an unknown one.</summary>
    public static EndKind? KindOf(string? name) => name switch
    {
        "won" => EndKind.Won,
        "lost" => EndKind.Lost,
        "withdrawn" => EndKind.Withdrawn,
        _ => null,
    };

    /// <summary>The name of a kind.</summary>
    public static string Of(EndKind kind) => kind switch
    {
        EndKind.Won => "won",
        EndKind.Lost => "lost",
        _ => "withdrawn",
    };

    /// <summary>The cohort of a name; null for an unknown one.</summary>
    public static Cohort? CohortOf(string? name) => name switch
    {
        "new" => Cohort.New,
        "renewal" => Cohort.Renewal,
        "gap" => Cohort.Gap,
        "unknown" => Cohort.Unknown,
        _ => null,
    };

    /// <summary>The name of a cohort.</summary>
    public static string Of(Cohort cohort) => cohort switch
    {
        Cohort.New => "new",
        Cohort.Renewal => "renewal",
        Cohort.Gap => "gap",
        _ => "unknown",
    };
}
