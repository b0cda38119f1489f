using System.Text.Json;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http;

namespace CampaignEngine.Silo.Tests.Security;

public sealed class RefusalsTests
{
    public static TheoryData<int, string> All => new()
    {
        { 401, "token-required" },
        { 403, "role-forbidden" },
        { 429, "rate-limited" },
    };

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_refusal_goes_out_as_a_problem_in_both_languages(int status, string code)
    {
        Problem[] refusals = [Refusals.NoToken, Refusals.WrongRole, Refusals.TooMany];
        var (context, body) = await WriteAsync(refusals.Single(refusal => refusal.Code == code));
        Assert.Equal(
            (status, "application/problem+json"),
            (context.Response.StatusCode, context.Response.ContentType));
        Assert.Equal(
            (status, code), (body.GetProperty("status").GetInt32(), body.GetProperty("code").GetString()));
        Assert.Contains(body.GetProperty("detailZh").GetString()!, sign => sign > '\u4e00');
    }

    private static async Task<(HttpContext Context, JsonElement Body)> WriteAsync(Problem problem)
    {
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        await Refusals.WriteAsync(context, problem);
        context.Response.Body.Position = 0;
        return (context, (await JsonDocument.ParseAsync(context.Response.Body)).RootElement);
    }
}
