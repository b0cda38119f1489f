namespace CampaignEngine.Wire;

/// <summary>A dealer's calendar of promotions, and what its customers earn.</summary>
/// <param name="Dealer">The dealer.</param>
/// <param name="Today">The dealer's day.</param>
/// <param name="Promotions">In the order in which somebody wrote them.</param>
/// <param name="Rates">What customers earn, in order of the first days; empty for no points.</param>
/// <param name="Edits">What was changed, the newest first.</param>
public sealed record PromotionsView(
    DealerRef Dealer, DateOnly Today, IReadOnlyList<PromotionView> Promotions, IReadOnlyList<LoyaltyRateView> Rates,
    IReadOnlyList<PromotionEditView> Edits);

/// <summary>A promotion; its days are local to the dealer.</summary>
/// <param name="Name">What people call it, in both languages, 1 to 60 characters each.</param>
/// <param name="Kind">blackout: no marketing text goes out; boost: something is offered.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive; absent for until somebody ends it.</param>
/// <param name="Monthly">first-week or last-week: only these days of each month; absent for every day.</param>
/// <param name="Multiplier">How often points count on its days, 1 to 10; absent for once.</param>
/// <param name="Benefit">contractual or value-added; a benefit outside the contract (forbidden) is refused.</param>
/// <param name="Lines">commercial, compulsory; empty or absent for all.</param>
/// <param name="Tiers">A, B, C; empty or absent for all.</param>
public sealed record PromotionView(
    LocalizedText? Name, string? Kind, DateOnly? From, DateOnly? To = null, string? Monthly = null,
    decimal? Multiplier = null, string? Benefit = null, IReadOnlyList<string>? Lines = null,
    IReadOnlyList<string>? Tiers = null);

/// <summary>What a customer earns from a day on, until the next rate. Points never expire.</summary>
/// <param name="From">First day.</param>
/// <param name="PerYuan">Points for a yuan of the premium of a renewal, 0 to 100.</param>
/// <param name="PerVisit">Points for a visit to the workshop, 0 to 100,000.</param>
public sealed record LoyaltyRateView(DateOnly From, decimal PerYuan, int PerVisit);

/// <summary>A change of promotions or rates: when, UTC, by whom and why.</summary>
public sealed record PromotionEditView(DateTimeOffset At, string By, string Reason);

/// <summary>Promotions and rates as they are to be; what is absent stays as it is.</summary>
/// <param name="Promotions">All promotions.</param>
/// <param name="Rates">All rates.</param>
/// <param name="Reason">Why, 1 to 200 characters.</param>
public sealed record PromotionsChange(
    IReadOnlyList<PromotionView>? Promotions, IReadOnlyList<LoyaltyRateView>? Rates, string? Reason);

/// <summary>The points of a dealer's customers.</summary>
/// <param name="Dealer">The dealer.</param>
/// <param name="Customers">Customers with points.</param>
/// <param name="Earned">Points earned by renewals and visits.</param>
/// <param name="Redeemed">Points redeemed.</param>
/// <param name="Members">The customers with most points left, at most 100.</param>
public sealed record LoyaltyView(
    DealerRef Dealer, long Customers, decimal Earned, decimal Redeemed, IReadOnlyList<LoyaltyMember> Members);

/// <summary>A customer's points.</summary>
/// <param name="Policy">The customer's newest term.</param>
/// <param name="Owner">The owner's name, masked; absent where the ledger has none.</param>
/// <param name="Phone">The phone, masked.</param>
/// <param name="Earned">Points earned.</param>
/// <param name="Redeemed">Points redeemed.</param>
/// <param name="Balance">Points left.</param>
public sealed record LoyaltyMember(
    long Policy, string? Owner, string Phone, decimal Earned, decimal Redeemed, decimal Balance);

/// <summary>Points to be redeemed.</summary>
/// <param name="Points">Whole points, 1 or more, at most the balance.</param>
/// <param name="Reason">For what, 1 to 200 characters.</param>
public sealed record LoyaltyRedemption(long? Points, string? Reason);
