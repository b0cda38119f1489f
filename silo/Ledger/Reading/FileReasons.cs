using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>Every reason for which a whole file is refused.</summary>
internal static class FileReasons
{
    public const string MissingColumnsCode = "file_missing_columns";

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
        "The workbook unpacks to more than a ledger can hold: save the ledger's sheet alone as CSV.",
        "工作簿解压后的内容超出台账的合理范围：请将台账工作表单独另存为 CSV。");

    public static readonly LedgerRefused TooManyStrings = new("file_too_many_strings",
        "The workbook holds too much distinct text to be read in bounded memory: save it as CSV.",
        "工作簿的文本过多，无法在有限内存内读取：请另存为 CSV。");

    public static readonly LedgerRefused BrokenWorkbook = new("file_broken_workbook",
        "The workbook is damaged and cannot be read.", "工作簿已损坏，无法读取。");

    public static readonly LedgerRefused StrictWorkbook = new("file_strict_workbook",
        "The workbook is saved as Strict Open XML: save it as an ordinary Excel workbook (.xlsx).",
        "工作簿保存为“Strict Open XML”格式：请另存为普通的 Excel 工作簿（.xlsx）。");

    public static readonly LedgerRefused TooManyColumns = new("file_too_many_columns",
        "The file reaches over more columns or rows than a ledger can have: delete those right of it and below it.",
        "文件的行列范围超出台账的合理范围：请删除台账右侧和下方多余的列与行。");

    public static readonly LedgerRefused BrokenHeader = new("file_broken_header",
        "The header line cannot be read: a quote is never closed, or the line is too long.",
        "表头行无法读取：引号未闭合或行过长。");

    public static LedgerRefused Undecodable(int line) => new("file_encoding_unknown",
        $"Line {line} is neither UTF-8 nor GB18030: save the file as CSV UTF-8.",
        $"第 {line} 行既不是 UTF-8 也不是 GB18030：请另存为 CSV UTF-8。");

    public static LedgerRefused MixedEncodings(int line) => new("file_encoding_mixed",
        $"Line {line} is written in another encoding than the lines before it: save the file as CSV UTF-8.",
        $"第 {line} 行的编码与之前的行不同：请另存为 CSV UTF-8。");

    public static LedgerRefused CutOff(int line) => new("file_cut_off",
        $"The file ends within a character of line {line}: it was not saved or sent whole. Send it again.",
        $"文件在第 {line} 行的字符中间结束，保存或传输不完整；请重新上传。");

    public static LedgerRefused OnlyHiddenSheets(IReadOnlyCollection<string> hidden) => new("file_sheets_hidden",
        $"All sheets that hold something are hidden: {string.Join(", ", hidden)}. Unhide the ledger's sheet.",
        $"有内容的工作表均已隐藏：{string.Join("、", hidden)}。请取消隐藏台账所在的工作表。");

    public static LedgerRefused NoSuchColumn(string header, HeaderMap columns)
    {
        var seen = Shown.Of([.. columns.Cells.Select(cell => cell.Shown)]);
        var name = LedgerRemark.Printable(header);
        return new LedgerRefused("file_no_such_column",
            $"Something was said about a column {name}, but the file has none. It has: {seen.En}.",
            $"指定了列“{name}”，但文件中没有该列。现有：{seen.Zh("列")}。");
    }

    public static LedgerRefused NoSuchSheet(string name, IReadOnlyCollection<string> sheets) => new(
        "file_no_such_sheet",
        $"The workbook has no sheet {LedgerRemark.Printable(name)} with content. It has: {string.Join(", ", sheets)}.",
        $"工作簿中没有名为“{LedgerRemark.Printable(name)}”且有内容的工作表。现有：{string.Join("、", sheets)}。");

    /// <summary>No sheet that is shown is a ledger.</summary>
    /// <param name="sheets">The sheets that were looked at.</param>
    /// <param name="hidden">Hidden sheets, which were not.</param>
    /// <param name="nearest">Why the nearest of them is none.</param>
    public static LedgerRefused NoSheetFits(
        IReadOnlyCollection<string> sheets, IReadOnlyCollection<string> hidden, LedgerRefused nearest) => new(
        "file_no_sheet_fits",
        $"None of the sheets {string.Join(", ", sheets)} is a ledger. The nearest: {nearest.En}"
            + (hidden.Count == 0 ? "" : $" Hidden sheets were not looked at: {string.Join(", ", hidden)}."),
        $"工作表 {string.Join("、", sheets)} 均不是台账。最接近的一个：{nearest.Zh}"
            + (hidden.Count == 0 ? "" : $"隐藏的工作表未查看：{string.Join("、", hidden)}。"));

    public static LedgerRefused UnknownConsent(string header) => new("file_unknown_consent",
        $"The column {header} speaks of consent, but its name is not known. Name it {Consents(" or ")}, with yes or no "
            + "in its cells, or remove it.",
        $"列“{header}”涉及客户同意，但名称无法识别。请改名为 {Consents("、")}（单元格填是或否），或删除该列。");

    private static string Consents(string or) => string.Join(or,
        new[] { LedgerColumn.ConsentSms, LedgerColumn.ConsentCall }
            .SelectMany(column => new[] { ColumnNames.En(column), ColumnNames.Zh(column) }));
}
