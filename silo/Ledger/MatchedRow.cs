using CampaignEngine.Silo.Ledger.Reading;

namespace CampaignEngine.Silo.Ledger;

/// <summary>The stored term that a ledger row speaks of.</summary>
/// <param name="Id">Its policy.</param>
/// <param name="Facts">What is stored of it.</param>
/// <param name="FactsSha">Hash of what is stored; null when no ledger wrote it.</param>
/// <param name="ImportId">The import that wrote it last.</param>
/// <param name="ImportLine">The line of that import.</param>
/// <param name="Phase">The phase of its grain; null when it has none.</param>
internal sealed record KnownTerm(
    long Id, LedgerRow Facts, byte[]? FactsSha, long? ImportId, int? ImportLine, string? Phase)
{
    /// <summary>Whether the term was won, lost or withdrawn: it stays as it is.</summary>
    public bool HasEnded => Phase is "won" or "lost" or "withdrawn";

    /// <summary>Whether a grain works on the term and may still be told something.</summary>
    public bool IsLive => Phase is not null && !HasEnded;
}

/// <summary>What became of the readable rows of a chunk that were not rejected.</summary>
/// <param name="Rows">The first rows of their terms, in file order.</param>
/// <param name="Repeated">Rows that say again what an earlier one of the file has said.</param>
/// <param name="Joined">Stored terms that turned out to be the term of another one, and have not ended.</param>
internal sealed record Matching(IReadOnlyList<MatchedRow> Rows, int Repeated, IReadOnlyList<KnownTerm> Joined);

/// <summary>A ledger row on its way into the database.</summary>
/// <param name="Row">The row, completed by what is stored where its file has no column.</param>
/// <param name="DealerId">Its dealer.</param>
/// <param name="PhoneHash">Keyed hash of its phone.</param>
/// <param name="Sha">Hash of its facts.</param>
/// <param name="Known">The term it speaks of; null when it is new.</param>
internal sealed record MatchedRow(LedgerRow Row, int DealerId, byte[] PhoneHash, byte[] Sha, KnownTerm? Known)
{
    /// <summary>Whether the row says nothing new.</summary>
    public bool IsUnchanged => Known?.FactsSha is { } sha && sha.AsSpan().SequenceEqual(Sha);
}
