using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Problems;

/// <summary>
/// What is said of texts that did not get through: ends of our own, and the codes by which gateways refuse, those of
/// the protocol beside Aliyun's of the same meaning.
/// </summary>
internal static class GatewayTexts
{
    private static readonly (string En, string Zh, string[] Rules)[] Meanings =
    [
        ("the text did not arrive", "短信未送达", ["undelivered"]),
        ("the gateway refused the text", "短信网关拒绝发送", ["gateway-refused", "rejected"]),
        ("the gateway answered with an unknown code", "短信网关返回未知代码", ["unknown-code"]),
        ("it never became clear whether the text was sent", "始终无法确认短信是否已发出", ["ambiguous"]),
        ("the customer has opted out at the SMS provider", "客户已在短信服务商处退订", ["opted-out-at-provider"]),

        ("the gateway could not read the message", "短信网关无法识别请求",
            ["invalid-request", "http-400", "http-415", "http-422", "isv.INVALID_PARAMETERS"]),
        ("the message was too long for the gateway", "请求过长，短信网关未接收", ["http-413", "http-414"]),
        ("the number is no mobile number", "手机号码无效", ["invalid-phone", "isv.MOBILE_NUMBER_ILLEGAL"]),
        ("too many numbers at once", "单次号码过多", ["isv.MOBILE_COUNT_OVER_LIMIT"]),
        ("the template is not approved", "短信模板未获批准", ["invalid-template", "isv.SMS_TEMPLATE_ILLEGAL"]),
        ("the sender's name is not approved", "短信签名未获批准", ["invalid-signature", "isv.SMS_SIGNATURE_ILLEGAL"]),
        ("the template lacks a value or got a bad one", "短信模板变量缺失或有误",
            ["isv.TEMPLATE_MISSING_PARAMETERS", "isv.INVALID_JSON_PARAM"]),
        ("a value of the template is too long", "短信模板变量超长", ["isv.PARAM_LENGTH_LIMIT"]),
        ("a value of the template holds a link", "短信模板变量含有链接", ["isv.PARAM_NOT_SUPPORT_URL"]),
        ("the provider forbids the content", "短信内容未通过服务商审核", ["content-refused", "isv.BLACK_KEY_CONTROL_LIMIT"]),

        ("texts came faster than the provider allows", "发送频率超过服务商限制",
            ["rate-limited", "isv.BUSINESS_LIMIT_CONTROL"]),
        ("the provider's limit of the day was reached", "达到服务商单日发送上限", ["daily-limit", "isv.DAY_LIMIT_CONTROL"]),
        ("the account at the provider has no money left", "服务商账户余额不足",
            ["insufficient-balance", "isv.AMOUNT_NOT_ENOUGH", "isv.OUT_OF_SERVICE"]),
        ("the account at the provider may not send", "服务商账户无权发送",
        [
            "unauthorized", "isv.ACCOUNT_NOT_EXISTS", "isv.ACCOUNT_ABNORMAL", "isv.PRODUCT_UN_SUBSCRIPT",
            "isp.RAM_PERMISSION_DENY",
        ]),
        ("the gateway had another text under this key", "短信网关已用该键收过其他短信", ["key-reused"]),
        ("the gateway was still at work on it", "短信网关仍在处理", ["in-progress"]),
        ("the gateway failed", "短信网关内部错误",
            ["system-error", "isp.SYSTEM_ERROR", "isp.GATEWAY_ERROR", "isp.UNKNOWN"]),
    ];

    public static IReadOnlyDictionary<string, LocalizedText> All { get; } = Meanings
        .SelectMany(meaning => meaning.Rules, (meaning, rule) => (rule, new LocalizedText(meaning.En, meaning.Zh)))
        .ToDictionary(StringComparer.Ordinal);
}
