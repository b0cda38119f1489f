namespace CampaignEngine.Silo.Ledger.Reading.Fields;

/// <summary>Every reason for which a date is refused: what is ambiguous is never guessed.</summary>
internal static class DateReasons
{
    public static readonly RejectReason Unreadable = new("date_unreadable",
        "Not a date; write it as 2026-04-01.", "不是日期；请写作 2026-04-01。");

    public static readonly RejectReason Impossible = new("date_impossible",
        "This day does not exist in the calendar.", "日历中没有这一天。");

    public static readonly RejectReason OutOfRange = new("date_out_of_range",
        "The year is outside the sensible range of this column.", "年份超出此列的合理范围。");

    public static readonly RejectReason TwoDigitYear = new("date_two_digit_year",
        "The year needs four digits.", "年份需写四位。");

    public static readonly RejectReason Order = new("date_order",
        "Day and month cannot be told apart; write year, month, day.", "无法区分日与月；请按年、月、日书写。");

    public static readonly RejectReason ChineseNumerals = new("date_chinese_numerals",
        "Write the date in digits, not in Chinese numerals.", "请用阿拉伯数字书写日期，不用中文数字。");

    public static readonly RejectReason Serial = new("date_serial",
        "A spreadsheet serial number is ambiguous as text (1900 or 1904 system); write the date.",
        "文本形式的电子表格日期序号有歧义（1900 或 1904 系统）；请写明日期。");

    public static readonly RejectReason HasTime = new("date_has_time",
        "A day is expected; the time of day must be 00:00 or absent, for an expiry also the end of the day (23:59:59, "
            + "24:00).", "应为日期；时间部分须为 00:00 或不填，到期日也可为当日结束（23:59:59、24 时）。");

    public static readonly RejectReason MonthUnreadable = new("month_unreadable",
        "Not a month with its year; write it as 2026-03.", "不是带年份的月份；请写作 2026-03。");

    public static readonly RejectReason ExpiryBeforeStart = new("expiry_before_start",
        "The expiry date lies before the start date.", "到期日早于起保日期。");
}
