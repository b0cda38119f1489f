namespace CampaignEngine.Wire;

/// <summary>What the sender of a ledger says about it, where it does not speak for itself.</summary>
/// <param name="Columns">What columns hold, by their headers: a field's name, or <c>ignore</c> to leave one unread.
/// Others are taken by what their headers say.</param>
/// <param name="Dealer">Code of the dealer of every row, for a file without a column for it.</param>
/// <param name="Sheet">The sheet to read; the first that is a ledger when absent.</param>
/// <param name="TakesHiddenRows">Whether rows hidden by a filter or by hand are taken; left out when absent.</param>
/// <param name="FoundsDealers">Whether dealers that the book does not know yet are founded; their rows are rejected
/// when absent.</param>
/// <param name="Book">What the file is about: policies, service-visits …; what its headers fit when absent.</param>
/// <param name="TakesOver">Whether new terms that are live at another dealer are withdrawn there, as their customers
/// have moved; when absent both dealers go on, and it is noted.</param>
public sealed record ImportAnswers(
    IReadOnlyDictionary<string, string>? Columns = null,
    string? Dealer = null,
    string? Sheet = null,
    bool? TakesHiddenRows = null,
    bool? FoundsDealers = null,
    string? Book = null,
    bool? TakesOver = null);

/// <summary>How a ledger will be taken, before anything of it is stored.</summary>
/// <param name="Layout">How the file is written; null for one that cannot be opened.</param>
/// <param name="Columns">Its columns, in file order.</param>
/// <param name="Rows">The first rows as they will be understood; names and phones are masked.</param>
/// <param name="Counts">What would become of its rows.</param>
/// <param name="Reasons">Why rows would be rejected, or taken with a field left empty; the most frequent first.</param>
/// <param name="UnknownDealers">Dealers that it names and the book does not know; their rows would be rejected.</param>
/// <param name="Notes">What of it is not read, and what is read otherwise than it may seem.</param>
/// <param name="Refusal">Why it cannot be imported as it stands; null when it can.</param>
/// <param name="Answers">What has been said about it, now or for an earlier file with the same headers.</param>
/// <param name="Fields">What a column may hold.</param>
public sealed record ImportPreview(
    ImportLayout? Layout,
    IReadOnlyList<ImportColumn> Columns,
    IReadOnlyList<ImportRow> Rows,
    ImportForecast Counts,
    IReadOnlyList<ImportReason> Reasons,
    IReadOnlyList<UnknownDealer> UnknownDealers,
    IReadOnlyList<LocalizedText> Notes,
    LocalizedText? Refusal,
    ImportAnswers Answers,
    IReadOnlyList<ImportField> Fields)
{
    /// <summary>Id of its import.</summary>
    public long Import { get; init; }

    /// <summary>What the file is taken for: policies, service-visits …</summary>
    public string Book { get; init; } = ImportBook.Policies;

    /// <summary>What it may be taken for.</summary>
    public IReadOnlyList<ImportBook> Books { get; init; } = [];

    /// <summary>The first rows of a book other than policies as they will be understood; names and phones are
    /// masked.</summary>
    public IReadOnlyList<ImportRecord> Records { get; init; } = [];
}

/// <summary>What a file may be about.</summary>
/// <param name="Name">Its name, as answers give it.</param>
/// <param name="Title">What people read.</param>
public sealed record ImportBook(string Name, LocalizedText Title)
{
    /// <summary>The book of policies, which is meant where nobody says another.</summary>
    public const string Policies = "policies";
}

/// <summary>A row of a book other than policies as it will be understood.</summary>
/// <param name="Line">Its first line in the file, from 1.</param>
/// <param name="Cells">What it says, by names of fields; of a field that it does not say nothing.</param>
public sealed record ImportRecord(int Line, IReadOnlyDictionary<string, string> Cells);

/// <summary>How a ledger file is written.</summary>
/// <param name="Format">csv or xlsx.</param>
/// <param name="Encoding">Text encoding of a CSV, such as utf-8 or gb18030; null for a workbook.</param>
/// <param name="Delimiter">What separates the cells of a CSV; null for a workbook.</param>
/// <param name="Sheet">The sheet that is read; null for a CSV.</param>
/// <param name="Sheets">All sheets that hold something.</param>
/// <param name="HeaderLine">First line of the header, from 1; 0 when none was found.</param>
/// <param name="LastHeaderLine">Its last line: another one where the header has two levels.</param>
public sealed record ImportLayout(
    string Format,
    string? Encoding,
    string? Delimiter,
    string? Sheet,
    IReadOnlyList<ImportSheet> Sheets,
    int HeaderLine,
    int LastHeaderLine);

/// <summary>A sheet that holds something.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsHidden">Whether the workbook hides it.</param>
public sealed record ImportSheet(string Name, bool IsHidden);

/// <summary>A column of a ledger file and what it is taken for.</summary>
/// <param name="Header">Its header, with the title above it.</param>
/// <param name="Letter">Where it stands, as spreadsheets say it: A, B … AA.</param>
/// <param name="Field">The field that it holds; null when nobody knows, or when it is left unread.</param>
/// <param name="Use">read, lesser (another column of the field is read), ignored or unknown.</param>
/// <param name="Why">Why it is taken so.</param>
/// <param name="Likely">The field that an unknown header most likely means; null when none is like it.</param>
/// <param name="IsHidden">Whether the sheet hides it.</param>
/// <param name="Samples">Its first cells; names and phones are masked, and none of a column that holds something
/// else.</param>
public sealed record ImportColumn(
    string Header,
    string Letter,
    string? Field,
    string Use,
    LocalizedText Why,
    string? Likely,
    bool IsHidden,
    IReadOnlyList<string> Samples);

/// <summary>A row as it will be understood.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Dealer">Code of its dealer.</param>
/// <param name="InsuranceLine">commercial or compulsory.</param>
/// <param name="PolicyNo">Number of the policy.</param>
/// <param name="Insurer">The insurer.</param>
/// <param name="Plate">Plate, upper case.</param>
/// <param name="Vin">VIN, upper case.</param>
/// <param name="Model">Model.</param>
/// <param name="Owner">Name of the customer, masked.</param>
/// <param name="Phone">The customer's phone, masked.</param>
/// <param name="StartDate">First covered day.</param>
/// <param name="ExpiryDate">Last covered day.</param>
/// <param name="Premium">Premium in yuan.</param>
public sealed record ImportRow(
    int Line,
    string Dealer,
    string InsuranceLine,
    string? PolicyNo,
    string? Insurer,
    string? Plate,
    string? Vin,
    string? Model,
    string? Owner,
    string Phone,
    DateOnly? StartDate,
    DateOnly ExpiryDate,
    decimal? Premium);

/// <summary>What would become of the rows of a ledger; a row with two policies counts for each.</summary>
/// <param name="Lines">The last line that was looked at.</param>
/// <param name="IsWhole">Whether the whole file was looked at; a long one only as far as a preview goes.</param>
/// <param name="Added">Terms that are new.</param>
/// <param name="Changed">Terms whose facts would change.</param>
/// <param name="Unchanged">Terms that are known as they are.</param>
/// <param name="Rejected">Lines that would be rejected.</param>
/// <param name="Noted">Lines that would be taken with a field left empty.</param>
/// <param name="HiddenRows">Hidden rows that are left out.</param>
public sealed record ImportForecast(
    int Lines, bool IsWhole, long Added, long Changed, long Unchanged, long Rejected, long Noted, long HiddenRows);

/// <summary>Why rows would be rejected, or taken with a field left empty.</summary>
/// <param name="Code">Stable code of the reason.</param>
/// <param name="Column">The field; empty for the whole line.</param>
/// <param name="IsNote">Whether the rows are taken all the same.</param>
/// <param name="Text">The reason of the first of them, with its remedy.</param>
/// <param name="Rows">How many times.</param>
/// <param name="Lines">Where first.</param>
/// <param name="Example">What the first of them holds; names and phones are masked.</param>
public sealed record ImportReason(
    string Code, string Column, bool IsNote, LocalizedText Text, long Rows, IReadOnlyList<int> Lines, string Example);

/// <summary>A dealer that a ledger names and the book does not know.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name, where the ledger gives one.</param>
/// <param name="Rows">How many rows name it.</param>
public sealed record UnknownDealer(string Code, string? Name, long Rows);

/// <summary>What a column may hold.</summary>
/// <param name="Name">Name of the field, as answers give it.</param>
/// <param name="Title">What people read.</param>
/// <param name="IsRequired">Whether a ledger must have it; plate and VIN stand for each other.</param>
public sealed record ImportField(string Name, LocalizedText Title, bool IsRequired);
