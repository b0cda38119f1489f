namespace CampaignEngine.Silo.Security;

/// <summary>
/// Whether a signed message may be believed, and if not, why; a caller is told only yes or no.
/// </summary>
internal enum SignatureVerdict
{
    Valid,

    /// <summary>A header is absent or repeated.</summary>
    Missing,

    /// <summary>A header is not in the agreed form.</summary>
    Malformed,

    TooOld,
    TooNew,
    Wrong,
}
