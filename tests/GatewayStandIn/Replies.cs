using System.Globalization;

namespace CampaignEngine.GatewayStandIn;

/// <summary>Answers a send the way its fault demands: late, wrongly, or not at all.</summary>
internal sealed class Replies(StandInOptions options, IHostApplicationLifetime life)
{
    private const int HugeReply = 1024 * 1024;

    public async Task<IResult> ToAsync(Ruling ruling, HttpContext http)
    {
        await Pause.ForAsync(options.Delay, http.RequestAborted);
        switch (ruling.Fault)
        {
            case "timeout" or "timeout-before":
                await HoldAsync(http);
                return Results.Empty;
            case "reset" or "reset-before":
                http.Abort();
                return Results.Empty;
            case "slow":
                await Pause.ForAsync(options.Slow, http.RequestAborted);
                return Honest(ruling.Line);
            default:
                return Immediate(ruling, http);
        }
    }

    private IResult Immediate(Ruling ruling, HttpContext http) => ruling.Fault switch
    {
        "500-before" or "500-after" => Answered(new Answer("system-error"), 500),
        "429" => TooMany(http),
        "redirect" => Results.Redirect("/v1/elsewhere", permanent: false, preserveMethod: true),
        "code-inside" => Answered(new Answer("isv.MOBILE_NUMBER_ILLEGAL"), 200),
        "unknown-code" => Answered(new Answer("isv.NEVER_SEEN_BEFORE"), 200),
        "garbage" => Results.Text("<html><script>alert(1)</script>", "text/html"),
        "huge" => Answered(new Answer("OK", ProviderId: new string('x', HugeReply)), 200),
        _ => Honest(ruling.Line),
    };

    private static IResult Honest(JournalLine line) => line.Decision switch
    {
        "accepted" or "repeat" => Answered(new Answer("OK", line.Key, "accepted", line.ProviderId), 200),
        "opted-out" => Answered(new Answer("opted-out", line.Key), 200),
        "key-reused" => Answered(new Answer("key-reused", line.Key), 409),
        _ => Answered(new Answer("invalid-phone", line.Key), 400),
    };

    private IResult TooMany(HttpContext http)
    {
        var seconds = Math.Ceiling(options.RetryAfter.TotalSeconds);
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Answered(new Answer("rate-limited"), 429);
    }

    private async Task HoldAsync(HttpContext http)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            http.RequestAborted, life.ApplicationStopping);
        await Pause.ForAsync(options.Hold, either.Token);
        http.Abort();
    }

    private static IResult Answered(Answer answer, int status) => MessageEndpoints.Reply(answer, status);
}
