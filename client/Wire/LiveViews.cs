namespace CampaignEngine.Wire;

/// <summary>
/// The event <c>progress</c>: whole current values of what changed since the last id, in the caller's scope.
/// </summary>
/// <param name="Version">Version of the totals. The event's id holds it too; resume after that one.</param>
/// <param name="Now">The engine's clock, UTC.</param>
/// <param name="IsVirtual">Whether a rehearsal drives the clock.</param>
/// <param name="Campaigns">Campaigns that changed.</param>
/// <param name="Dealers">Dealers' parts that changed.</param>
/// <param name="Days">Days that changed, summed over the dealers in scope.</param>
/// <param name="Months">Where dealers that changed stand with the month that runs.</param>
/// <param name="Group">Where all dealers in scope stand with it together; null while nothing is known.</param>
public sealed record LiveProgress(
    long Version,
    DateTimeOffset Now,
    bool IsVirtual,
    IReadOnlyList<LiveCampaign> Campaigns,
    IReadOnlyList<LiveDealer> Dealers,
    IReadOnlyList<LiveDay> Days,
    IReadOnlyList<LiveDealerMonth>? Months = null,
    LiveGroupMonth? Group = null);

/// <summary>Where a dealer stands with the month that runs.</summary>
/// <param name="Dealer">The dealer.</param>
/// <param name="Month">The month.</param>
public sealed record LiveDealerMonth(DealerRef Dealer, LiveMonth Month);

/// <summary>What came of the terms that expire in the month that runs, and what it will come to.</summary>
/// <param name="Month">First day of the month, by the dealer's zone.</param>
/// <param name="Terms">Terms in campaigns.</param>
/// <param name="Won">Of them renewed at the dealer.</param>
/// <param name="Lost">Of them lost.</param>
/// <param name="Withdrawn">No renewal cases any more.</param>
/// <param name="PremiumWon">Premium of the renewed, yuan.</param>
/// <param name="Renewals">Renewals wanted; null without a target.</param>
/// <param name="Attainment">Won by target, four decimals, 1 being the target; null without one or for none.</param>
/// <param name="Gap">Renewals still to win; negative when the target is surpassed, null without one.</param>
/// <param name="Forecast">What it will come to; null without terms.</param>
public sealed record LiveMonth(
    DateOnly Month, long Terms, long Won, long Lost, long Withdrawn, decimal PremiumWon, int? Renewals,
    decimal? Attainment, long? Gap, ForecastView? Forecast);

/// <summary>Where dealers together stand with the month that runs.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Dealers">How many they are.</param>
/// <param name="Won">Renewed by all of them.</param>
/// <param name="Renewals">Wanted, of the dealers that have a target; null when none has.</param>
/// <param name="Attainment">Won by target of the dealers that have one, four decimals; null without one.</param>
/// <param name="Gap">Renewals still to win for the targets; negative when they are surpassed.</param>
/// <param name="Forecast">
/// What the month will come to for all: expectations added up, ranges combined as of dealers that miss theirs
/// independently of each other. Null while no dealer has a finished month to learn from.
/// </param>
/// <param name="Forecasts">Dealers that expect a number.</param>
public sealed record LiveGroupMonth(
    DateOnly Month, int Dealers, long Won, long? Renewals, decimal? Attainment, long? Gap, ForecastView? Forecast,
    int Forecasts);

/// <summary>A campaign's progress in the caller's scope.</summary>
public sealed record LiveCampaign(long Id, Progress Progress);

/// <summary>A dealer's part in a campaign.</summary>
/// <param name="Campaign">Id of the campaign.</param>
/// <param name="Dealer">The dealer.</param>
/// <param name="Progress">How far it has come.</param>
public sealed record LiveDealer(long Campaign, DealerRef Dealer, Progress Progress);

/// <summary>What became of one day's touches of a channel in a campaign.</summary>
public sealed record LiveDay(
    long Campaign, DateOnly Day, string Channel, long Sent, long Delivered, long Failed, long Suppressed);

/// <summary>The event <c>clock</c>.</summary>
/// <param name="Now">The engine's clock, UTC.</param>
/// <param name="IsVirtual">Whether a rehearsal drives it.</param>
public sealed record LiveClock(DateTimeOffset Now, bool IsVirtual);

/// <summary>The event <c>reset</c>: reload everything, then follow.</summary>
public sealed record LiveReset;

/// <summary>The names of live events.</summary>
public static class LiveEvents
{
    /// <summary>Carries <see cref="LiveProgress"/>.</summary>
    public const string Progress = "progress";

    /// <summary>Carries <see cref="LiveClock"/>; has no id.</summary>
    public const string Clock = "clock";

    /// <summary>Carries <see cref="LiveReset"/>.</summary>
    public const string Reset = "reset";
}
