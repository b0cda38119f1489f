namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>Every reason for which a whole file is refused.</summary>
internal static class FileReasons
{
    public static readonly LedgerRefused Empty = new("file_empty", "The file is empty.", "文件为空。");

    public static readonly LedgerRefused TooLarge = new("file_too_large",
        "The file is larger than this service accepts.", "文件超过允许的大小。");

    public static readonly LedgerRefused OldExcel = new("file_old_excel",
        "An old .xls or a password-protected workbook: save it as .xlsx without a password, or as CSV.",
        "旧版 .xls 或加密工作簿：请另存为不加密的 .xlsx 或 CSV。");

    public static readonly LedgerRefused Markup = new("file_markup",
        "This is a web page saved under a spreadsheet's name: open it and save it as .xlsx or CSV.",
        "这是以表格名义保存的网页：请打开后另存为 .xlsx 或 CSV。");

    public static readonly LedgerRefused UnknownFormat = new("file_unknown_format",
        "Neither a CSV nor an .xlsx file.", "既不是 CSV 也不是 .xlsx 文件。");

    public static readonly LedgerRefused Utf16WithoutMark = new("file_utf16_without_bom",
        "UTF-16 without a byte order mark: save the file as CSV UTF-8.",
        "无字节序标记的 UTF-16：请另存为 CSV UTF-8。");

    public static readonly LedgerRefused ZipBomb = new("file_zip_bomb",
        "The workbook unpacks to more than a ledger can hold.", "工作簿解压后的大小超出台账的合理范围。");

    public static readonly LedgerRefused TooManyStrings = new("file_too_many_strings",
        "The workbook holds too much distinct text to be read in bounded memory: save it as CSV.",
        "工作簿的文本过多，无法在有限内存内读取：请另存为 CSV。");

    public static readonly LedgerRefused BrokenWorkbook = new("file_broken_workbook",
        "The workbook is damaged and cannot be read.", "工作簿已损坏，无法读取。");

    public static readonly LedgerRefused TooManyColumns = new("file_too_many_columns",
        "The file has more columns than a ledger can have.", "文件列数超出台账的合理范围。");

    public static readonly LedgerRefused BrokenHeader = new("file_broken_header",
        "The header line cannot be read: a quote is never closed, or the line is too long.",
        "表头行无法读取：引号未闭合或行过长。");

    public static LedgerRefused Undecodable(int line) => new("file_encoding_unknown",
        $"Line {line} is neither UTF-8 nor GB18030: save the file as CSV UTF-8.",
        $"第 {line} 行既不是 UTF-8 也不是 GB18030：请另存为 CSV UTF-8。");

    public static LedgerRefused MixedEncodings(int line) => new("file_encoding_mixed",
        $"Line {line} is written in another encoding than the lines before it: save the file as CSV UTF-8.",
        $"第 {line} 行的编码与之前的行不同：请另存为 CSV UTF-8。");

    public static LedgerRefused MissingColumns(IReadOnlyCollection<LedgerColumn> missing) => new(
        "file_missing_columns",
        $"Missing columns: {string.Join(", ", missing.Select(Titles))}.",
        $"缺少列：{string.Join("、", missing.Select(Titles))}。");

    public static LedgerRefused NeitherPlateNorVin() => new("file_missing_columns",
        $"Missing columns: {Titles(LedgerColumn.Plate)} or {Titles(LedgerColumn.Vin)}.",
        $"缺少列：{Titles(LedgerColumn.Plate)} 或 {Titles(LedgerColumn.Vin)}。");

    public static LedgerRefused DuplicateColumn(LedgerColumn column) => new("file_duplicate_column",
        $"The column {Titles(column)} appears more than once.", $"列 {Titles(column)} 重复出现。");

    private static string Titles(LedgerColumn column) =>
        $"{ColumnNames.En(column)} ({ColumnNames.Zh(column)})";
}
