namespace CampaignEngine.Silo.Ledger.Reading.Headers;

/// <summary>Refuses a file without a required column: what was seen, what it may mean, and what is missing.</summary>
internal static class MissingColumns
{
    private const int MostQuestions = 12;
    private const int LongestNumber = 7;

    /// <summary>The refusal.</summary>
    /// <param name="columns">The best header that was found.</param>
    /// <param name="line">Its last line.</param>
    /// <param name="options">Knows the headers, and perhaps the dealer.</param>
    public static LedgerRefused Refuse(HeaderMap columns, int line, LedgerOptions options)
    {
        var missing = columns.Missing(options);
        var seen = Shown.Of([.. columns.Cells.Where(cell => !IsNumber(cell.Text)).Select(cell => cell.Shown)]);
        var wanted = missing.SelectMany(options.Book.NeedOf).ToList();
        string NameOf(LedgerColumn column) => string.Join(" / ", options.Book.NeedOf(column).Select(ColumnNames.Both));
        var likely = columns.Unknown.Select(cell => (cell.Shown, Column: options.Words.LikeliestOf(cell.Text, wanted)))
            .Where(cell => cell.Column is not null).Take(MostQuestions).ToList();
        return new LedgerRefused(FileReasons.MissingColumnsCode,
            $"Missing columns: {string.Join(", ", missing.Select(NameOf))}. {SeenEn(seen, line)}"
                + string.Concat(likely.Select(cell => $" {cell.Shown} is not known; do you mean "
                    + $"{ColumnNames.Both(cell.Column!.Value)}?"))
                + (missing.Contains(LedgerColumn.DealerCode) ? DealerEn : "") + SayEn,
            $"缺少列：{string.Join("、", missing.Select(NameOf))}。{SeenZh(seen, line)}"
                + string.Concat(likely.Select(cell => $"“{cell.Shown}”无法识别；是否指“{ColumnNames.Zh(cell.Column!.Value)}”？"))
                + (missing.Contains(LedgerColumn.DealerCode) ? DealerZh : "") + SayZh);
    }

    private const string DealerEn =
        " Without a dealer's column, name the dealer of all rows, or send the file with a token of one dealer only.";

    private const string DealerZh = "无门店列时，请指定所有行所属的门店，或用仅限一家门店的令牌上传。";

    private const string SayEn = " Say in the preview of the file which columns hold them.";

    private const string SayZh = "请在文件预览中指定由哪些列提供。";

    private static string SeenEn(Shown seen, int line) => seen.All == 0
        ? $"No header was found in the first {HeaderSearch.Deepest} lines."
        : $"Line {line} was read as the header, the best of the first {HeaderSearch.Deepest} lines: {seen.En}.";

    private static string SeenZh(Shown seen, int line) => seen.All == 0
        ? $"前 {HeaderSearch.Deepest} 行中未找到表头。"
        : $"以第 {line} 行为表头（前 {HeaderSearch.Deepest} 行中最接近者）：{seen.Zh("列")}。";

    // A record that is no header may hold a phone, which is nobody's business here.
    private static bool IsNumber(string text) => text.Count(char.IsAsciiDigit) >= LongestNumber;
}
