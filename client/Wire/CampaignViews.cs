namespace CampaignEngine.Wire;

/// <summary>Names a campaign.</summary>
public sealed record CampaignRef(long Id, string Name);

/// <summary>Names a version of a playbook, and what its days count from.</summary>
public sealed record PlaybookRef(string Name, int Version, LocalizedText Title, string Anchor = "expiry");

/// <summary>Which policy terms a campaign works on.</summary>
/// <param name="Dealers">Dealer codes; empty or absent for all the caller may see.</param>
/// <param name="ExpiryFrom">First expiry day, inclusive.</param>
/// <param name="ExpiryTo">Last expiry day, inclusive.</param>
/// <param name="Lines">commercial, compulsory; empty or absent for all.</param>
/// <param name="Segment">Which customers and cars; absent for all.</param>
public sealed record AudienceView(
    IReadOnlyList<string>? Dealers = null,
    DateOnly? ExpiryFrom = null,
    DateOnly? ExpiryTo = null,
    IReadOnlyList<string>? Lines = null,
    SegmentView? Segment = null);

/// <summary>
/// Which customers and cars of an audience; what is empty or absent asks for nothing. A term about which the ledger
/// does not say what is asked for is left out.
/// </summary>
/// <param name="Tiers">A, B, C; a customer without a tier counts as C.</param>
/// <param name="Cohorts">What the terms are to their cars: new, renewal, gap, unknown.</param>
/// <param name="Insurers">Insurers of the running terms, as the ledger writes them.</param>
/// <param name="Agents">Agents the terms belong to, as the ledger writes them.</param>
/// <param name="CarYearsFrom">Least age of the car on the last covered day, whole years, 0 to 50.</param>
/// <param name="CarYearsTo">Greatest age of the car, inclusive.</param>
/// <param name="LostReasons">Why the car's term before was lost here, as codes such as <c>price</c>.</param>
/// <param name="LostWithinYears">
/// The car's term before was lost here at most so many years before, 1 to 10.
/// </param>
/// <param name="PremiumFrom">Least premium of the running term, yuan.</param>
/// <param name="PremiumTo">Greatest premium, inclusive.</param>
/// <param name="Loan">Whether the car is financed by a loan.</param>
public sealed record SegmentView(
    IReadOnlyList<string>? Tiers = null,
    IReadOnlyList<string>? Cohorts = null,
    IReadOnlyList<string>? Insurers = null,
    IReadOnlyList<string>? Agents = null,
    int? CarYearsFrom = null,
    int? CarYearsTo = null,
    IReadOnlyList<string>? LostReasons = null,
    int? LostWithinYears = null,
    decimal? PremiumFrom = null,
    decimal? PremiumTo = null,
    bool? Loan = null);

/// <summary>An order to many terms that is being carried out, or was last.</summary>
/// <param name="Kind">What is done, such as <c>enrol-audience</c>.</param>
/// <param name="Done">Terms done so far.</param>
/// <param name="Finished">Whether all are done.</param>
public sealed record OrderView(string Kind, long Done, bool Finished);

/// <summary>A campaign; its progress covers the dealers that the caller may see.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Phase">draft, running, paused or ended.</param>
/// <param name="Playbook">The playbook version it runs.</param>
/// <param name="Audience">Which terms it works on.</param>
/// <param name="CreatedAt">When it was drafted, UTC.</param>
/// <param name="CreatedBy">The name of the key that drafted it.</param>
/// <param name="LaunchedAt">When it was launched, UTC; null for a draft.</param>
/// <param name="Order">The newest order to its terms; null for none, and for callers who see only some dealers.</param>
/// <param name="Progress">How far it has come.</param>
public sealed record CampaignView(
    long Id,
    string Name,
    string Phase,
    PlaybookRef Playbook,
    AudienceView Audience,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    DateTimeOffset? LaunchedAt,
    OrderView? Order,
    Progress Progress)
{
    /// <summary>Percent of its customers who get no marketing, so that its effect can be told; 0 to 50.</summary>
    public int Holdout { get; init; }
}

/// <summary>A campaign to be drafted, or what a draft is to become.</summary>
/// <param name="Name">What people call it; unique, 1 to 100 characters.</param>
/// <param name="Playbook">Name of the playbook.</param>
/// <param name="Version">Version of the playbook; null for the newest.</param>
/// <param name="Audience">Which terms; null for all the caller may see.</param>
/// <param name="Holdout">Percent of its customers who get no marketing, 0 to 50; null for 0.</param>
public sealed record CampaignDraft(
    string? Name, string? Playbook, int? Version, AudienceView? Audience, int? Holdout = null);

/// <summary>What launching a draft now would do.</summary>
/// <param name="Terms">Terms that would be enrolled.</param>
/// <param name="Dealers">Terms by dealer.</param>
/// <param name="Touches">Planned touches by channel name.</param>
/// <param name="Missed">Touches whose day has passed; they would be suppressed.</param>
/// <param name="Expired">Terms that have expired already; they are left out.</param>
/// <param name="AlreadyElsewhere">Terms that another campaign works on; they are left out.</param>
/// <param name="FirstTouch">The first touch, UTC; null for none.</param>
/// <param name="LastEnd">The last end of a term, UTC; null for none.</param>
/// <param name="CarsLeftOut">
/// Cars that are due to come back and are left out, up to 1,000; null where terms come from ledgers.
/// </param>
public sealed record PreviewView(
    long Terms,
    IReadOnlyList<DealerTerms> Dealers,
    IReadOnlyDictionary<string, long> Touches,
    long Missed,
    long Expired,
    long AlreadyElsewhere,
    DateTimeOffset? FirstTouch,
    DateTimeOffset? LastEnd,
    IReadOnlyList<LeftOutCar>? CarsLeftOut = null)
{
    /// <summary>Terms, of those that would be enrolled, whose customers would be held out.</summary>
    public long HeldOut { get; init; }

    /// <summary>
    /// Open terms of no campaign that the segment leaves out, by the first condition that they do not meet, such as
    /// <c>car-age</c>; null for none.
    /// </summary>
    public IReadOnlyDictionary<string, long>? LeftOut { get; init; }
}


/// <summary>A car that is due to come back and is left out.</summary>
/// <param name="Dealer">Code of its dealer.</param>
/// <param name="Plate">Its plate.</param>
/// <param name="Vin">Its VIN.</param>
/// <param name="Since">The day of its last maintenance, or of its sale.</param>
/// <param name="Reason">Why it is left out: no-phone.</param>
public sealed record LeftOutCar(string Dealer, string? Plate, string? Vin, DateOnly Since, string Reason);

/// <summary>How many terms a dealer has in a preview.</summary>
public sealed record DealerTerms(DealerRef Dealer, long Terms);

/// <summary>What became of one day's touches of a channel.</summary>
public sealed record DayCount(DateOnly Day, string Channel, long Sent, long Delivered, long Failed, long Suppressed);
