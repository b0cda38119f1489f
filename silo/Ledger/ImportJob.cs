namespace CampaignEngine.Silo.Ledger;

/// <summary>An import that waits or runs.</summary>
/// <param name="Id">The import.</param>
/// <param name="FileName">What its sender calls the file.</param>
/// <param name="Dealers">Dealers whose rows it may bring; null for all, also new ones.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="LastLine">The last line whose result is durable.</param>
/// <param name="CreatedBy">Who sent it.</param>
internal sealed record ImportJob(long Id, string FileName, int[]? Dealers, long Bytes, int LastLine, string CreatedBy);

/// <summary>What one chunk did, in rows.</summary>
internal sealed record ChunkCounts(int Added, int Changed, int Unchanged, int Rejected, int Noted, int Enrolled);
