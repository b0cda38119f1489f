namespace CampaignEngine.Silo.Outbox.Gateways;

/// <summary>
/// What each known answer code means for the message. A code that is not here is ambiguous and raises an
/// alarm. Lower-case codes are this protocol's own; <c>isv.</c>/<c>isp.</c> codes are Aliyun's, passed
/// through by a bridge.
/// </summary>
internal static class ReplyCodes
{
    public const string Ok = "OK";
    public const string UnknownKey = "unknown-key";

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private static readonly Dictionary<string, Meaning> Known = new(StringComparer.Ordinal)
    {
        [Ok] = new(SendOutcome.Accepted),

        ["invalid-request"] = new(SendOutcome.RejectedForGood),
        ["invalid-phone"] = new(SendOutcome.RejectedForGood),
        ["invalid-template"] = new(SendOutcome.RejectedForGood),
        ["invalid-signature"] = new(SendOutcome.RejectedForGood),
        ["content-refused"] = new(SendOutcome.RejectedForGood),
        ["opted-out"] = new(SendOutcome.OptedOut),
        [SendReply.RateLimited] = new(SendOutcome.RejectedForNow),
        ["daily-limit"] = new(SendOutcome.RejectedForNow, Day),
        ["insufficient-balance"] = new(SendOutcome.RejectedForNow, Hour),
        ["unauthorized"] = new(SendOutcome.RejectedForNow, Hour),
        ["key-reused"] = new(SendOutcome.Ambiguous),
        ["in-progress"] = new(SendOutcome.Ambiguous),
        ["system-error"] = new(SendOutcome.Ambiguous),

        ["isv.MOBILE_NUMBER_ILLEGAL"] = new(SendOutcome.RejectedForGood),
        ["isv.MOBILE_COUNT_OVER_LIMIT"] = new(SendOutcome.RejectedForGood),
        ["isv.SMS_TEMPLATE_ILLEGAL"] = new(SendOutcome.RejectedForGood),
        ["isv.SMS_SIGNATURE_ILLEGAL"] = new(SendOutcome.RejectedForGood),
        ["isv.TEMPLATE_MISSING_PARAMETERS"] = new(SendOutcome.RejectedForGood),
        ["isv.INVALID_PARAMETERS"] = new(SendOutcome.RejectedForGood),
        ["isv.INVALID_JSON_PARAM"] = new(SendOutcome.RejectedForGood),
        ["isv.PARAM_LENGTH_LIMIT"] = new(SendOutcome.RejectedForGood),
        ["isv.PARAM_NOT_SUPPORT_URL"] = new(SendOutcome.RejectedForGood),
        ["isv.BLACK_KEY_CONTROL_LIMIT"] = new(SendOutcome.RejectedForGood),
        ["isv.BUSINESS_LIMIT_CONTROL"] = new(SendOutcome.RejectedForNow, Hour),
        ["isv.DAY_LIMIT_CONTROL"] = new(SendOutcome.RejectedForNow, Day),
        ["isv.AMOUNT_NOT_ENOUGH"] = new(SendOutcome.RejectedForNow, Hour),
        ["isv.OUT_OF_SERVICE"] = new(SendOutcome.RejectedForNow, Hour),
        ["isv.ACCOUNT_NOT_EXISTS"] = new(SendOutcome.RejectedForNow, Hour),
        ["isv.ACCOUNT_ABNORMAL"] = new(SendOutcome.RejectedForNow, Hour),
        ["isv.PRODUCT_UN_SUBSCRIPT"] = new(SendOutcome.RejectedForNow, Hour),
        ["isp.RAM_PERMISSION_DENY"] = new(SendOutcome.RejectedForNow, Hour),
        ["isp.SYSTEM_ERROR"] = new(SendOutcome.Ambiguous),
        ["isp.GATEWAY_ERROR"] = new(SendOutcome.Ambiguous),
        ["isp.UNKNOWN"] = new(SendOutcome.Ambiguous),
    };

    public static IEnumerable<string> All => Known.Keys;

    /// <summary>The meaning of a code, or null for one never seen before.</summary>
    public static Meaning? Find(string code) => Known.GetValueOrDefault(code);

    /// <summary>An outcome, and how long the provider's rule forbids another attempt.</summary>
    internal sealed record Meaning(SendOutcome Outcome, TimeSpan? RetryAfter = null);
}
