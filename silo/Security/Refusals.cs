using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Security;

/// <summary>The answers of the gate, and how a problem goes out.</summary>
internal static class Refusals
{
    public const string ContentType = "application/problem+json";

    public static Problem NoToken { get; } = new(
        "Unauthorized", StatusCodes.Status401Unauthorized, "token-required",
        "Send a valid token as 'Authorization: Bearer …'.", "请在 Authorization 头中以 Bearer 方式提供有效令牌。");

    public static Problem NoTicket { get; } = new(
        "Unauthorized", StatusCodes.Status401Unauthorized, "ticket-required",
        "Open this page from the menu of the dashboard; a visit lasts half an hour.",
        "请从续保页面的菜单打开此页；每次打开后半小时内有效。");

    public static Problem WrongRole { get; } = new(
        "Forbidden", StatusCodes.Status403Forbidden, "role-forbidden",
        "This key's role may not do this.", "该密钥的角色无权执行此操作。");

    public static Problem TooMany { get; } = new(
        "Too many requests", StatusCodes.Status429TooManyRequests, "rate-limited",
        "Wait as long as Retry-After says, then go on.", "请按 Retry-After 指示的秒数等待后再试。");

    /// <summary>Sends a problem as the whole answer.</summary>
    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        return context.Response.WriteAsJsonAsync(
            problem, ViewsJson.Default.Problem, ContentType, context.RequestAborted);
    }
}
