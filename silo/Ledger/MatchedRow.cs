using CampaignEngine.Silo.Ledger.Reading;

namespace CampaignEngine.Silo.Ledger;

/// <summary>The stored term that a ledger row speaks of.</summary>
internal sealed record KnownTerm(
    long Id, DateOnly Expiry, byte[]? FactsSha, long? ImportId, int? ImportLine, string? Phase)
{
    /// <summary>Whether a grain works on the term and may still be told something.</summary>
    public bool IsLive => Phase is not (null or "won" or "lost" or "withdrawn");
}

/// <summary>A ledger row on its way into the database.</summary>
/// <param name="Row">The row.</param>
/// <param name="DealerId">Its dealer.</param>
/// <param name="PhoneHash">Keyed hash of its phone.</param>
/// <param name="Sha">Hash of its facts.</param>
/// <param name="Known">The term it speaks of; null when it is new.</param>
internal sealed record MatchedRow(LedgerRow Row, int DealerId, byte[] PhoneHash, byte[] Sha, KnownTerm? Known)
{
    /// <summary>Whether the row says nothing new.</summary>
    public bool IsUnchanged => Known?.FactsSha is { } sha && sha.AsSpan().SequenceEqual(Sha);
}
