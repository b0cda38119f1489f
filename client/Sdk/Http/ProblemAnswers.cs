using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Http;

/// <summary>Reads answers that say no.</summary>
internal static class ProblemAnswers
{
    /// <summary>The code of a success whose body is not what was expected.</summary>
    public const string Unreadable = "answer-unreadable";

    private const int LongestProblem = 1024 * 1024;

    /// <summary>
    /// What an answer without success says; a status without problem details gets the code <c>http-404</c>.
    /// </summary>
    public static async Task<CampaignProblemException> ReadAsync(HttpResponseMessage answer, CancellationToken stop)
    {
        var problem = await ProblemOfAsync(answer, stop) ?? Bare((int)answer.StatusCode);
        return new CampaignProblemException(problem) { RetryAfter = answer.Headers.RetryAfter?.Delta };
    }

    /// <summary>A success that cannot be read.</summary>
    public static CampaignProblemException NotOurs(int status) => new(new Problem(
        "Unexpected answer", status, Unreadable,
        "What answered is not the engine, or another version of it; check the address.",
        "应答不符合引擎格式，可能不是引擎或版本不同，请检查地址。"));

    private static async Task<Problem?> ProblemOfAsync(HttpResponseMessage answer, CancellationToken stop)
    {
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json"
            || answer.Content.Headers.ContentLength > LongestProblem)
            return null;
        try
        {
            return await answer.Content.ReadFromJsonAsync(ViewsJson.Default.Problem, stop) is { Code: not null } problem
                ? problem
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Problem Bare(int status) => new(
        "Failed", status, string.Create(CultureInfo.InvariantCulture, $"http-{status}"),
        $"The answer was status {status} without an explanation; check that the address is the engine's.",
        $"应答状态码 {status}，没有说明，请检查地址是否为引擎地址。");
}
