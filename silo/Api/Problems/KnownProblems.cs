using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Problems;

/// <summary>The problems that endpoints answer with, each in two languages and with its code.</summary>
internal static class KnownProblems
{
    public static Problem NotFound { get; } = new(
        "Not found", 404, "not-found",
        "There is nothing by this name or id that this key may see.", "没有此名称或编号的内容，或该密钥无权查看。");

    public static Problem CursorInvalid { get; } = new(
        "Bad request", 400, "cursor-invalid",
        "'after' must be the 'next' of an earlier answer to the same question by the same kind of key.",
        "after 须为同一查询此前返回的 next 值。");

    public static Problem LimitInvalid { get; } = Of(
        400, "limit-invalid", "'limit' must be a whole number from 1 to 200.", "limit 须为 1 至 200 的整数。");

    public static Problem Malformed { get; } = Of(
        400, "request-malformed", "The request could not be read; compare it with /openapi/v1.json.",
        "无法读取请求，请对照 /openapi/v1.json。");

    public static Problem TooLarge { get; } = Of(
        413, "body-too-large", "The body is larger than this call takes.", "请求体超过该接口允许的大小。");

    public static Problem WrongMedia { get; } = Of(
        415, "media-unsupported", "Send the body as the description says, for most calls application/json.",
        "请按接口说明的类型发送请求体，通常为 application/json。");

    public static Problem WrongMethod { get; } = Of(
        405, "method-not-allowed", "This path does not take this method.", "该路径不支持此方法。");

    public static Problem Unserved { get; } = Of(
        503, "unavailable", "The engine cannot reach its database or is full; try again as Retry-After says.",
        "引擎暂时无法访问数据库或已满载，请按 Retry-After 稍后重试。");

    public static Problem Busy { get; } = Of(
        429, "busy",
        "The engine has more to save than it takes on. Try again as Retry-After says; a repeat changes nothing twice.",
        "引擎待保存的操作已满，请按 Retry-After 稍后重试；重复提交不会生效两次。");

    public static Problem LiveFull { get; } = Of(
        503, "live-full", "This silo serves as many live subscribers as it takes; try again as Retry-After says.",
        "该服务节点的实时订阅数已达上限，请按 Retry-After 稍后重试。");

    public static Problem OutcomeUnknown { get; } = Of(
        503, "outcome-unknown", "The database fell silent while this was being saved: it may have happened. "
            + "Look first, or repeat the call; a repeat changes nothing twice.",
        "保存过程中与数据库失去联系，操作可能已生效。请先查询结果，或直接重试；重复提交不会生效两次。");

    public static Problem ScopeTooNarrow { get; } = Of(
        403, "scope-too-narrow", "This would reach dealers that this key may not see.",
        "此操作会影响该密钥无权查看的门店。");

    public static Problem TargetsForbidden { get; } = Of(
        403, "role-forbidden", "Only operators and dealer managers may set targets.", "仅集团运营与门店经理可设置目标。");

    public static Problem AffiliationsForbidden { get; } = Of(
        403, "role-forbidden", "Only operators may say where dealers belong.", "仅集团运营可设置门店归属。");

    public static Problem ReportForbidden { get; } = Of(
        403, "role-forbidden", "Agents may have their own daily list made, and no other report.",
        "续保专员仅可生成本人的每日待办清单。");

    public static Problem ReportNotReady { get; } = Of(
        409, "report-not-ready", "The report has no file: it is being made, or it failed.", "报表尚在生成或生成失败，暂无文件。");

    public static Problem LastAdmin { get; } = Of(
        409, "last-admin-key", "This is the last administrator's key that works; make another one first.",
        "这是最后一个有效的管理员密钥，请先创建新的管理员密钥。");

    public static Problem PreviewNotReady { get; } = Of(
        409, "preview-not-ready", "The ledger is just being looked at; ask again soon.", "正在查看该台账，请稍后再试。");

    public static Problem PreviewRefused { get; } = Of(
        409, "preview-refused", "The ledger cannot be imported as it stands; its preview says why.",
        "该台账目前无法导入，原因见预览。");

    public static Problem ImportStarted { get; } = Of(
        409, "import-started", "The import of this ledger has begun already.", "该台账已开始导入。");

    public static Problem KeyReused { get; } = Of(
        422, "idempotency-key-reused", "This Idempotency-Key came before with another body; use a new one.",
        "该 Idempotency-Key 已用于不同的请求内容，请使用新的键。");

    public static Problem KeyInFlight { get; } = Of(
        409, "idempotency-key-in-flight", "The first call with this Idempotency-Key has not ended; try again soon.",
        "使用该 Idempotency-Key 的首次请求尚未完成，请稍后重试。");

    public static Problem KeyMalformed { get; } = Of(
        400, "idempotency-key-malformed", "An Idempotency-Key is 1 to 200 visible ASCII characters, sent once.",
        "Idempotency-Key 须为 1 至 200 个可见 ASCII 字符，且只发送一次。");

    public static Problem AnswerNotKept { get; } = Of(
        409, "answer-not-kept", "The first call with this Idempotency-Key made the key; its token is shown only once.",
        "首次请求已创建密钥，其令牌只显示一次，不再重复返回。");

    public static Problem BadSignature { get; } = Of(
        401, "signature-invalid", "The message is not signed as agreed.", "消息签名无效。");

    public static Problem Unparked { get; } = Of(
        403, "role-forbidden", "Only operators may let a parked policy go on.", "仅运营人员可恢复已停放的保单。");

    /// <summary>Fields that cannot be as sent.</summary>
    public static Problem Fields(IReadOnlyDictionary<string, string[]> errors) =>
        FieldsInvalid with { Errors = errors };

    /// <summary>A rule forbids what was asked.</summary>
    public static Problem Refused(string rule) =>
        new("Refused by a rule", 409, rule, RuleTexts.Of(rule).En, RuleTexts.Of(rule).Zh);

    /// <summary>A text with faults at places.</summary>
    public static Problem Text(string code, IReadOnlyList<PlaceFault> places) =>
        TextInvalid with { Code = code, Places = places };

    /// <summary>A fault of ours; the trace names it in the logs.</summary>
    public static Problem Broken(string traceId) => Internal with { TraceId = traceId };

    public static ProblemResult Result(this Problem problem) => new(problem);

    private static Problem FieldsInvalid => Of(
        400, "fields-invalid", "Some fields are not as they must be.", "部分字段不符合要求。");

    private static Problem TextInvalid => Of(
        422, "text-invalid", "The text has faults; 'places' says where.", "文本有错误，places 列出了位置。");

    private static Problem Internal => Of(
        500, "internal", "The engine failed on this call; tell its operator the traceId.",
        "引擎处理失败，请将 traceId 告知运维人员。");

    private static Problem Of(int status, string code, string en, string zh) => new(
        status switch
        {
            400 => "Bad request",
            401 => "Unauthorized",
            403 => "Forbidden",
            405 => "Method not allowed",
            409 => "Conflict",
            413 => "Body too large",
            415 => "Unsupported media type",
            422 => "Unprocessable",
            503 => "Unavailable",
            _ => "Internal error",
        }, status, code, en, zh);
}
