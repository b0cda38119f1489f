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
public sealed record DealerView(
    string Code, string Name, string Phase, string Zone, long OpenCalls, IReadOnlyList<TargetView> Targets);

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
