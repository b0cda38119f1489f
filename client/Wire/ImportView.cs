namespace CampaignEngine.Wire;

/// <summary>An import of a ledger.</summary>
/// <param name="Id">Its id.</param>
/// <param name="FileName">Name of the file as sent.</param>
/// <param name="State">surveying or previewed before it is started; waiting, running, done, refused or failed.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="BytesRead">How much of it has been read.</param>
/// <param name="Lines">The last line read.</param>
/// <param name="Added">Terms that are new.</param>
/// <param name="Changed">Terms whose facts changed.</param>
/// <param name="Unchanged">Terms that were known as they are.</param>
/// <param name="Rejected">Rows that were rejected.</param>
/// <param name="Enrolled">Terms that entered a running campaign.</param>
/// <param name="Error">Why the whole file was refused or failed; null otherwise.</param>
/// <param name="CreatedAt">When it was sent, UTC.</param>
/// <param name="FinishedAt">When it ended, UTC; null while it runs.</param>
/// <param name="Notes">How the file was taken: columns and sheets that were not read, hidden rows left out.</param>
/// <param name="Noted">Rows taken with a field left empty that nobody could read.</param>
/// <param name="Book">What it is about: policies, service-visits …</param>
public sealed record ImportView(
    long Id,
    string FileName,
    string State,
    long Bytes,
    long BytesRead,
    long Lines,
    long Added,
    long Changed,
    long Unchanged,
    long Rejected,
    long Enrolled,
    LocalizedText? Error,
    DateTimeOffset CreatedAt,
    DateTimeOffset? FinishedAt,
    IReadOnlyList<LocalizedText>? Notes = null,
    long Noted = 0,
    string Book = ImportBook.Policies);
