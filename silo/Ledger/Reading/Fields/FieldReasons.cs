namespace CampaignEngine.Silo.Ledger.Reading.Fields;

/// <summary>Every reason for which a field is refused, except those of dates (see <see
/// cref="DateReasons"/>).</summary>
internal static class FieldReasons
{
    public static readonly RejectReason Required = new("required",
        "This column must not be empty.", "此列不能为空。");

    public static readonly RejectReason VehicleMissing = new("vehicle_missing",
        "A plate or a VIN is needed to tell the vehicle.", "车牌号与车架号至少填一项。");

    public static readonly RejectReason ControlCharacter = new("control_character",
        "The text contains a control character such as NUL.", "文本含有控制字符（如 NUL）。");

    public static readonly RejectReason LostCharacter = new("lost_character",
        "The text contains a broken character (lone surrogate or replacement character).",
        "文本含有损坏的字符（孤立代理项或替换字符）。");

    public static readonly RejectReason TooLong = new("too_long",
        "The text is longer than this column allows.", "文本超过此列允许的长度。");

    public static readonly RejectReason CodeUnreadable = new("code_unreadable",
        "A dealer code has letters, digits, '-', '_' or '.', at most 32, and not dots alone.",
        "门店编码只能含字母、数字、“-”“_”“.”，最多 32 位，且不能只有“.”。");

    public static readonly RejectReason DigitsLost = new("digits_lost",
        "A spreadsheet wrote this number in scientific notation and lost digits: format the column as text.",
        "电子表格已将该数字变为科学计数法并丢失位数，请将该列设为文本后重新导出。");

    public static readonly RejectReason CellError = new("cell_error",
        "The spreadsheet cell holds an error value.", "电子表格单元格为错误值。");

    public static readonly RejectReason PhoneUnreadable = new("phone_unreadable",
        "Not a mainland mobile number: 11 digits beginning with 13 to 19.",
        "不是大陆手机号：应为 13 至 19 开头的 11 位数字。");

    public static readonly RejectReason PhoneLandline = new("phone_landline",
        "This is a landline or service number; a mobile number is needed to receive SMS.",
        "这是固定电话或服务号码；需要能接收短信的手机号。");

    public static readonly RejectReason PhoneThird = new("phone_third",
        "Two numbers of a customer are kept; this one is a third.", "每位客户保留两个号码；这是第三个，未保留。");

    public static readonly RejectReason PhoneMasked = new("phone_masked",
        "The phone number is masked; the full number is needed.", "手机号已脱敏，需要完整号码。");

    public static readonly RejectReason PhoneSeveral = new("phone_several",
        "The cell holds more than one phone number: one may be the customer's own, the other a further one or somebody "
            + "else's. Keep the customer's here and put the second into a column of its own (phone 2).",
        "单元格内有多个号码：可能一个是本人号码，另一个是备用号码或他人号码。请在此只保留本人号码，第二个号码另列一列（手机号2）。");

    public static readonly RejectReason PhoneText = new("phone_text",
        "The cell holds other text beside the phone number; keep the number alone.",
        "单元格内除号码外还有其他文字，请只保留号码。");

    public static readonly RejectReason PhoneAbroad = new("phone_abroad",
        "This number is of Hong Kong, Macao, Taiwan or another country; a mainland mobile number is needed.",
        "这是港澳台或境外号码；需要大陆手机号。");

    public static readonly RejectReason ColumnsDiffer = new("columns_differ",
        "Several columns of this kind say different things in this line; keep the right one.",
        "此行中多个同类列的内容不一致，请只保留正确的一个。");

    public static readonly RejectReason ConsentUnreadable = new("consent_unreadable",
        "This consent cannot be read and counts as refused: the channel stays silent. Expected yes or no (是/否, Y/N, "
            + "1/0).",
        "无法识别是否同意，按不同意处理，该渠道不联系客户。应为是或否（是/否、Y/N、1/0）。");

    public static readonly RejectReason PlateUnreadable = new("plate_unreadable",
        "Not a plate of the mainland: province, letter, then 5 characters, or 6 for new energy.",
        "不是大陆车牌号：应为省份简称、字母，再加 5 位（新能源 6 位）。");

    public static readonly RejectReason VinLength = new("vin_length",
        "A VIN has exactly 17 characters.", "车架号必须为 17 位。");

    public static readonly RejectReason VinLetter = new("vin_letter",
        "A VIN has digits and letters only, without I, O and Q.", "车架号只含数字和字母，且不含 I、O、Q。");

    public static readonly RejectReason VinCheckDigit = new("vin_check_digit",
        "The check digit (9th character) does not match: a character is wrong.",
        "校验位（第 9 位）不符：车架号有误。");

    public static readonly RejectReason InsuranceLineUnreadable = new("line_unreadable",
        "Expected commercial or compulsory.", "险种应为商业险或交强险。");

    public static readonly RejectReason InsuranceLineBoth = new("line_both",
        "Both lines in one row: write one row per line of insurance.", "一行含两个险种：请每个险种各写一行。");

    public static readonly RejectReason TierUnreadable = new("tier_unreadable",
        "Expected A, B or C.", "客户等级应为 A、B 或 C。");

    public static readonly RejectReason FlagUnreadable = new("flag_unreadable",
        "Expected yes or no (是/否, Y/N, 1/0, true/false).", "应为是或否（是/否、Y/N、1/0、true/false）。");

    public static readonly RejectReason PremiumUnreadable = new("premium_unreadable",
        "Not an amount in yuan, written in plain digits.", "不是以普通数字书写的金额（元）。");

    public static readonly RejectReason PremiumOutOfRange = new("premium_out_of_range",
        "The premium must lie between 0 and 1,000,000,000 yuan.", "保费应在 0 至 10 亿元之间。");

    public static readonly RejectReason AmountUnreadable = new("amount_unreadable",
        "Not an amount in yuan, written in plain digits.", "不是以普通数字书写的金额（元）。");

    public static readonly RejectReason AmountOutOfRange = new("amount_out_of_range",
        "The amount must lie within 1,000,000,000 yuan either way.", "金额应在正负 10 亿元之间。");

    public static readonly RejectReason MileageUnreadable = new("mileage_unreadable",
        "Expected kilometres from 0 to 3,000,000.", "应为 0 至 300 万的公里数。");

    public static readonly RejectReason NumberUnreadable = new("number_unreadable",
        "Expected a whole number from 0 to 1,000,000.", "应为 0 至 100 万的整数。");

    public static readonly RejectReason TotalUnreadable = new("total_unreadable",
        "Expected an amount in yuan from 0 to 1,000,000,000,000.", "应为 0 至 1 万亿的金额（元）。");

    public static readonly RejectReason MinutesUnreadable = new("minutes_unreadable",
        "Expected minutes a day from 1 to 1,440, or hours such as 3h.", "应为每日 1 至 1440 分钟，或写作“3小时”。");

    public static readonly RejectReason HoursUnreadable = new("hours_unreadable",
        "Expected hours, or days such as 2 days.", "应为小时数，或写作“2天”。");

    public static readonly RejectReason DaysUnreadable = new("days_unreadable",
        "Expected a whole number of days from 0 to 365.", "应为 0 至 365 的整数天数。");

    public static readonly RejectReason PercentUnreadable = new("percent_unreadable",
        "Expected a percentage from 0 to 100.", "应为 0 至 100 的百分比。");

    public static readonly RejectReason PercentAmbiguous = new("percent_ambiguous",
        "This may be a share or a percentage; write it with its sign, such as 15%.",
        "无法区分比例与百分数；请带百分号书写，如 15%。");

    public static readonly RejectReason CountUnreadable = new("count_unreadable",
        "Expected a whole number from 0 to 99.", "应为 0 至 99 的整数。");
}
