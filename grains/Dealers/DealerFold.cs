namespace CampaignEngine.Grains.Dealers;

/// <summary>A count or sum of a dealer as it now stands; never a difference.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Date">First day of the month of expiry of a total; the day of a day's count.</param>
/// <param name="Channel">Channel name; empty for what concerns terms.</param>
/// <param name="Metric">What is counted.</param>
/// <param name="Amount">How much there is.</param>
/// <param name="Version">The fold that last changed it.</param>
public readonly record struct Figure(
    long CampaignId, DateOnly Date, string Channel, string Metric, decimal Amount, long Version);

/// <summary>What one fold changed in one dealer, as it stands after it.</summary>
/// <param name="Epoch">The history of the database to which the versions belong.</param>
/// <param name="Before">The fold that changed the dealer before this one; 0 for none.</param>
/// <param name="Version">This fold.</param>
/// <param name="Totals">Changed totals by campaign and month.</param>
/// <param name="Days">Changed counts by campaign and day.</param>
public sealed record DealerFold(
    string Epoch, long Before, long Version, Sequence<Figure> Totals, Sequence<Figure> Days);
