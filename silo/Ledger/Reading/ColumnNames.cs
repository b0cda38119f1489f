using System.Text.RegularExpressions;
using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>The headers by which a ledger may name its columns: English, Chinese, then what stores really
/// write.</summary>
internal static partial class ColumnNames
{
    private const int LongestHeader = 40;
    private const string Marks = " \t\r\n_-*:\"'";

    private const string ConsentWords =
        "同意|授权(?!店|经销商|服务)|许可(?!证)|允许(?!分期)|接受(?!报价|方案|分期)|可发|可联系(?!时间|电话|方式|人)|订阅|"
        + "退订|拒收|拒接|拒绝(?!原因|理由)|禁止|打扰|勿(扰|打|拨|发|致电|联系)|不(要|愿|联系)|黑名单|"
        + "CONSENT|PERMISSION|ALLOW(?!ANCE)|OPT(IN|OUT)|SUBSCRIBE|UNSUB|REFUS|DND|DONOT|DONT|"
        + "NO(SMS|CALL|CONTACT|MARKETING)|BLACKLIST|BLOCKLIST";

    private static readonly HashSet<string> Units = new(StringComparer.Ordinal)
    {
        "元", "人民币", "人民币元", "单位元", "RMB", "CNY", "YUAN", "¥", "￥", "次", "是/否", "Y/N", "YYYYMMDD",
    };

    private static readonly Dictionary<LedgerColumn, string[]> Names = new()
    {
        [LedgerColumn.DealerCode] = ["dealer_code", "门店编码", "门店代码", "网点编码", "网点代码", "经销商代码"],
        [LedgerColumn.DealerName] = ["dealer_name", "门店", "门店名称", "网点名称", "经销商", "经销商名称"],
        [LedgerColumn.PolicyNo] = ["policy_no", "保单号", "保单号码", "policy_number"],
        [LedgerColumn.Line] = ["line", "险种", "险种类型", "insurance_line"],
        [LedgerColumn.Insurer] = ["insurer", "保险公司", "承保公司", "保险公司名称"],
        [LedgerColumn.Plate] = ["plate", "车牌号", "车牌", "车牌号码", "号牌号码", "plate_no"],
        [LedgerColumn.Vin] = ["vin", "车架号", "车架号码", "车辆识别代号", "VIN码"],
        [LedgerColumn.Model] = ["model", "车型", "车型名称", "品牌型号"],
        [LedgerColumn.FirstRegistered] =
            ["first_registered", "初登日期", "初次登记日期", "注册日期", "登记日期"],
        [LedgerColumn.Owner] = ["owner", "车主", "车主姓名", "客户姓名", "被保险人"],
        [LedgerColumn.Phone] = ["phone", "手机号", "手机", "手机号码", "联系电话", "mobile"],
        [LedgerColumn.StartDate] = ["start_date", "起保日期", "保险起期", "起保日", "生效日期"],
        [LedgerColumn.ExpiryDate] =
            ["expiry_date", "到期日", "到期日期", "保险止期", "保险到期日", "终保日期", "expiry"],
        [LedgerColumn.Premium] = ["premium", "保费", "保险费", "签单保费"],
        [LedgerColumn.ClaimsLastTerm] = ["claims_last_term", "出险次数", "上年出险次数", "claims"],
        [LedgerColumn.Tier] = ["tier", "客户等级", "客户级别"],
        [LedgerColumn.Loan] = ["loan", "是否按揭", "按揭", "是否贷款"],
        [LedgerColumn.Agent] = ["agent", "专员", "续保专员", "负责人"],
        [LedgerColumn.LastMaintenance] =
            ["last_maintenance", "最近保养日期", "最近保养", "上次保养日期"],
        [LedgerColumn.ConsentSms] = ["consent_sms", "短信同意", "短信授权", "同意短信"],
        [LedgerColumn.ConsentCall] = ["consent_call", "电话同意", "电话授权", "同意电话"],
    };

    private static readonly Dictionary<string, LedgerColumn> ByHeader = Names
        .SelectMany(column => column.Value.Select(name => (Name: Plain(name), Column: column.Key)))
        .ToDictionary(pair => pair.Name, pair => pair.Column, StringComparer.Ordinal);

    public static string En(LedgerColumn column) => Names[column][0];

    public static string Zh(LedgerColumn column) => Names[column][1];

    /// <summary>All headers of a column.</summary>
    public static IReadOnlyList<string> Of(LedgerColumn column) => Names[column];

    /// <summary>The column that a header names, with or without a unit in brackets behind it.</summary>
    public static LedgerColumn? Recognise(ReadOnlySpan<char> header)
    {
        var plain = Plain(header);
        return ByHeader.TryGetValue(plain, out var column)
            || ByHeader.TryGetValue(WithoutUnit(plain), out column) ? column : null;
    }

    /// <summary>Whether a header speaks of consent or refusal: such a column is never passed over.</summary>
    public static bool SpeaksOfConsent(string header)
    {
        Span<char> buffer = stackalloc char[Math.Min(header.Length, LedgerReject.LongestValue)];
        var length = Folding.Fold(header.AsSpan(0, buffer.Length), buffer, Marks + ".,/()[]’\uFFFD");
        return Consent().IsMatch(buffer[..length]);
    }

    // Only units: "手机号(备用)" is another phone, not the phone.
    private static string WithoutUnit(string header)
    {
        var open = header.LastIndexOfAny(['(', '[', '【']);
        return open > 0 && (header[^1] is ')' or ']' or '】') && Units.Contains(header[(open + 1)..^1])
            ? header[..open]
            : header;
    }

    // Case, width, blanks and joining marks do not tell headers apart: "Dealer Code" is dealer_code.
    private static string Plain(ReadOnlySpan<char> header)
    {
        Span<char> buffer = stackalloc char[LongestHeader];
        var length = Folding.Fold(header, buffer, Marks);
        return length < 0 ? "" : buffer[..length].ToString();
    }

    [GeneratedRegex(ConsentWords, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Consent();
}
