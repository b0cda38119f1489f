namespace CampaignEngine.Wire;

/// <summary>Who a token belongs to.</summary>
/// <param name="Name">Name of the key.</param>
/// <param name="Role">admin, operator, manager, agent or integrator.</param>
/// <param name="Dealers">Codes of the dealers it may see; null for all.</param>
public sealed record MeView(string Name, string Role, IReadOnlyList<string>? Dealers);

/// <summary>The engine's clock.</summary>
/// <param name="Now">The instant that counts, UTC.</param>
/// <param name="IsVirtual">Whether a rehearsal drives it.</param>
/// <param name="Speed">realtime, max or days per second; null outside a rehearsal.</param>
public sealed record ClockView(DateTimeOffset Now, bool IsVirtual, string? Speed = null);

/// <summary>A published year of the working calendar.</summary>
/// <param name="Year">The year.</param>
/// <param name="Source">Where the notice stands.</param>
/// <param name="AddedAt">When it was added, UTC.</param>
public sealed record CalendarView(int Year, string Source, DateTimeOffset AddedAt);

/// <summary>What the notice of a published year says; days that it does not name are ordinary.</summary>
/// <param name="Year">The year.</param>
/// <param name="Source">Where the notice stands.</param>
/// <param name="AddedAt">When it was added, UTC.</param>
/// <param name="DaysOff">Statutory days off, weekend days among them included, in order.</param>
/// <param name="Workdays">Make-up workdays (调休): weekend days that are worked, in order. Source: D-19.</param>
public sealed record CalendarDays(
    int Year, string Source, DateTimeOffset AddedAt, IReadOnlyList<DateOnly> DaysOff, IReadOnlyList<DateOnly> Workdays);

/// <summary>A key that may call.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Who uses it.</param>
/// <param name="Role">admin, operator, manager, agent or integrator.</param>
/// <param name="Prefix">The part of its token that may be shown.</param>
/// <param name="Dealers">Codes of the dealers it may see; null for all.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="CreatedBy">The name of the key that made it.</param>
/// <param name="ExpiresAt">When it stops working, UTC; null for never.</param>
/// <param name="RevokedAt">When it was revoked, UTC; null while it works.</param>
public sealed record KeyView(
    int Id,
    string Name,
    string Role,
    string Prefix,
    IReadOnlyList<string>? Dealers,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt);

/// <summary>Asks for a key.</summary>
/// <param name="Name">Who will use it, 1 to 60 characters; no personal data, it appears in the audit.</param>
/// <param name="Role">admin, operator, manager, agent or integrator.</param>
/// <param name="Dealers">Codes of the dealers it may see; null for all. Managers and agents need some.</param>
/// <param name="ExpiresAt">When it stops working, UTC; null for never.</param>
public sealed record KeyAsk(
    string? Name, string? Role, IReadOnlyList<string>? Dealers = null, DateTimeOffset? ExpiresAt = null);

/// <summary>A new key with its token, which is shown this once.</summary>
/// <param name="Key">The key.</param>
/// <param name="Token">The secret to send as <c>Authorization: Bearer</c>.</param>
public sealed record NewKey(KeyView Key, string Token);

/// <summary>Whether the process is well.</summary>
/// <param name="Status">ok or unavailable.</param>
public sealed record HealthView(string Status);

/// <summary>How the process is, in one answer.</summary>
/// <param name="Status">ok when every probe is, otherwise unavailable.</param>
/// <param name="Version">Version of the program.</param>
/// <param name="Probes">What each probe of its own path says.</param>
/// <param name="Cluster">How this silo stands with the others.</param>
public sealed record HealthOverview(string Status, string Version, HealthProbes Probes, HealthCluster Cluster);

/// <summary>How a silo stands with its cluster.</summary>
/// <param name="IsActive">Whether it is an active member; one that is not wants no calls.</param>
/// <param name="Silos">Active silos, this one among them.</param>
/// <param name="Buckets">
/// The buckets of policies whose alarms it looks after, in order. All active silos together own each of the 64.
/// </param>
public sealed record HealthCluster(bool IsActive, int Silos, IReadOnlyList<int> Buckets);

/// <summary>The probes, each ok or unavailable.</summary>
/// <param name="Live">Whether the process runs.</param>
/// <param name="Ready">Whether calls can be answered.</param>
/// <param name="Startup">Whether the start is complete.</param>
public sealed record HealthProbes(string Live, string Ready, string Startup);

/// <summary>The answer that a gateway expects to a webhook.</summary>
/// <param name="Code">0 when everything is stored.</param>
public sealed record WebhookAnswer(int Code);
