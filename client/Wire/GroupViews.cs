namespace CampaignEngine.Wire;

/// <summary>All dealers side by side, with the terms that expire in one month.</summary>
/// <param name="Month">First day of the month of expiry.</param>
/// <param name="BeforeMonth">First day of the month before, with which it is compared.</param>
/// <param name="Sums">The sums over all dealers, not only over those of this part.</param>
/// <param name="Groups">The sums of each dealer group by name; dealers without one stand last, without a name.</param>
/// <param name="Regions">Those of each region.</param>
/// <param name="Brands">Those of each brand; a dealer of two brands counts in both.</param>
/// <param name="Items">The dealers of this part, the largest gap first, those without a target last.</param>
/// <param name="Next">Pass it as <c>after</c> to get the following part; null at the end of the list.</param>
public sealed record GroupView(
    DateOnly Month, DateOnly BeforeMonth, GroupSums Sums, IReadOnlyList<GroupUnit> Groups,
    IReadOnlyList<GroupUnit> Regions, IReadOnlyList<GroupUnit> Brands, IReadOnlyList<GroupDealer> Items,
    string? Next = null);

/// <summary>Dealers that belong together.</summary>
/// <param name="Sums">Their sums; a text that concerns several of them counts with each.</param>
/// <param name="Name">What they have in common; null for the dealers of which nobody has said it.</param>
public sealed record GroupUnit(GroupSums Sums, string? Name = null);

/// <summary>One dealer among the others.</summary>
/// <param name="Dealer">The dealer.</param>
/// <param name="Phase">active or suspended.</param>
/// <param name="Now">What came of the month's terms.</param>
/// <param name="Before">The same of the month before.</param>
/// <param name="RateChange">Renewal rate (decided) less that of the month before; null where one is missing.</param>
/// <param name="Waiting">What waits for people now, whatever the month.</param>
/// <param name="Affiliation">Group, region and brands that the month counts for; null while nobody has said.</param>
/// <param name="Moved">That it came from another group within the month; null when it did not.</param>
public sealed record GroupDealer(
    DealerRef Dealer, string Phase, GroupMonth Now, GroupMonth Before, decimal? RateChange, GroupWaiting Waiting,
    AffiliationView? Affiliation = null, GroupMoveView? Moved = null);

/// <summary>That a dealer came from another group. The whole month counts for the group it is in.</summary>
/// <param name="On">Its first day there.</param>
/// <param name="From">The group before; null for none.</param>
public sealed record GroupMoveView(DateOnly On, string? From = null);

/// <summary>The sums over all dealers.</summary>
/// <param name="Dealers">How many they are.</param>
/// <param name="Behind">How many of them have a gap to their target.</param>
/// <param name="Now">
/// What came of the month's terms. Attainment, gap and target are those of the dealers that have a target.
/// </param>
/// <param name="Before">The same of the month before.</param>
/// <param name="RateChange">Renewal rate (decided) less that of the month before; null where one is missing.</param>
/// <param name="Waiting">What waits for people now; a text that concerns several dealers counts once.</param>
public sealed record GroupSums(
    int Dealers, int Behind, GroupMonth Now, GroupMonth Before, decimal? RateChange, GroupWaiting Waiting);

/// <summary>What came of the terms that expire in a month.</summary>
/// <param name="Terms">Terms in campaigns.</param>
/// <param name="Won">Of them renewed at the dealer.</param>
/// <param name="Lost">Of them lost.</param>
/// <param name="Withdrawn">No renewal cases any more.</param>
/// <param name="Open">Not ended.</param>
/// <param name="PremiumWon">Premium of the renewed, yuan.</param>
/// <param name="Contacted">Terms that something was sent to or that were called; each once.</param>
/// <param name="Reached">Terms whose customer was reached; each once.</param>
/// <param name="Renewals">Renewals wanted; null without a target.</param>
/// <param name="Attainment">Won by target, four decimals, 1 being the target; null without one or for none.</param>
/// <param name="Gap">Renewals still to win; negative when the target is surpassed, null without one.</param>
/// <param name="DecidedRate">Won of won and lost, four decimals; null when nothing is decided.</param>
public sealed record GroupMonth(
    long Terms, long Won, long Lost, long Withdrawn, long Open, decimal PremiumWon, long Contacted, long Reached,
    long? Renewals, decimal? Attainment, long? Gap, decimal? DecidedRate);

/// <summary>What waits for people.</summary>
/// <param name="OpenCalls">Call tasks of running campaigns; none while the dealer rests.</param>
/// <param name="LateCalls">Of them those that are raised or have waited for more than a working day.</param>
/// <param name="RaisedCalls">Of them those that somebody raised.</param>
/// <param name="OverdueTexts">Customers' texts that nobody has judged within a working day.</param>
/// <param name="OpenActions">Action items that are not closed.</param>
/// <param name="OwnerlessActions">Of them those that nobody is to see to.</param>
/// <param name="LateActions">Of them those that were due before the dealer's local day.</param>
public sealed record GroupWaiting(
    long OpenCalls, long LateCalls, long RaisedCalls, long OverdueTexts, long OpenActions = 0,
    long OwnerlessActions = 0, long LateActions = 0);
