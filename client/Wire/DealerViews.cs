namespace CampaignEngine.Wire;

/// <summary>Names a dealer.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What people call it.</param>
public sealed record DealerRef(string Code, string Name);

/// <summary>A dealer.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Phase">active or suspended.</param>
/// <param name="Zone">IANA time zone of its contact hours.</param>
/// <param name="OpenCalls">Call tasks that wait.</param>
/// <param name="Targets">Monthly targets in order of month.</param>
/// <param name="Affiliations">Where it stood among the others over time, in order of their days.</param>
public sealed record DealerView(
    string Code, string Name, string Phase, string Zone, long OpenCalls, IReadOnlyList<TargetView> Targets,
    IReadOnlyList<AffiliationView> Affiliations);

/// <summary>A dealer's place among the others from a day on.</summary>
/// <param name="Since">The first day, local to the dealer.</param>
/// <param name="Brands">The brands it deals in, in order; empty for a shop of all brands.</param>
/// <param name="Group">The dealer group it belongs to; null for none.</param>
/// <param name="Region">The region that answers for it; null for none.</param>
public sealed record AffiliationView(
    DateOnly Since, IReadOnlyList<string> Brands, string? Group = null, string? Region = null);

/// <summary>Says where a dealer stands among the others from a day on.</summary>
/// <param name="Since">The first day, such as <c>2026-03-01</c>; today of the dealer if null. At most a year ahead.
/// </param>
/// <param name="Group">The dealer group, at most 100 characters; null for none.</param>
/// <param name="Region">The region, likewise.</param>
/// <param name="Brands">At most 20 brands, likewise.</param>
public sealed record AffiliationChange(
    string? Since = null, string? Group = null, string? Region = null, IReadOnlyList<string>? Brands = null);

/// <summary>What a dealer wants to reach with the terms that expire in a month.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Renewals">Terms to win, 0 or more.</param>
/// <param name="Premium">Premium to win, yuan, 0 or more.</param>
public sealed record TargetView(DateOnly Month, int Renewals, decimal Premium);

/// <summary>Sets a dealer's target of a month.</summary>
/// <param name="Renewals">Terms to win, 0 or more.</param>
/// <param name="Premium">Premium to win, yuan, 0 or more.</param>
/// <param name="Reason">Why, at most 200 characters; null where nobody asks.</param>
public sealed record TargetChange(int? Renewals, decimal? Premium, string? Reason = null);

/// <summary>One dealer's part in a campaign.</summary>
public sealed record DealerShare(DealerRef Dealer, Progress Progress);

/// <summary>A dealer's progress in one campaign with the terms of one month of expiry.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Month">First day of the month of expiry.</param>
/// <param name="Progress">How far it has come.</param>
public sealed record MonthShare(CampaignRef Campaign, DateOnly Month, Progress Progress);
