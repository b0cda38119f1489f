namespace CampaignEngine.Silo.Security;

/// <summary>
/// A row of the key table, without its secret. Dealer ids and codes are null for a key that sees all.
/// </summary>
internal sealed record StoredKey(
    int Id,
    string Name,
    Role Role,
    int[]? DealerIds,
    string[]? DealerCodes,
    string Prefix,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt)
{
    public Caller ToCaller() => new(
        Id, Name, Role,
        DealerIds is null ? DealerScope.All : DealerScope.Of(DealerIds, DealerCodes ?? []),
        ExpiresAt);
}
