using System.Text.RegularExpressions;

namespace CampaignEngine.Silo.Tests.Api.OpenApi;

public sealed partial class ReferencePageTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Page_describes_this_interface_and_needs_no_token()
    {
        var (page, _) = await PageAsync();
        Assert.Contains("openapi/v1.json", page, StringComparison.Ordinal);
        Assert.Contains("<title>CampaignEngine API</title>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_loads_everything_from_this_silo()
    {
        var (page, _) = await PageAsync();
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        foreach (var script in Source().Matches(page).Select(match => match.Groups["file"].Value))
        {
            using var answer = await host.SendAsync(null, "GET", $"/docs/{script}");
            Assert.Equal(
                (200, "text/javascript"),
                ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }
    }

    [Fact]
    public async Task Content_security_policy_lets_the_scripts_of_the_page_run_and_no_others()
    {
        var (page, policy) = await PageAsync();
        var nonces = Nonce().Matches(page).Select(match => match.Groups["word"].Value).Distinct();
        Assert.Contains($"script-src 'self' 'nonce-{Assert.Single(nonces)}';", policy, StringComparison.Ordinal);
        Assert.NotEqual(policy, (await PageAsync()).Policy);
    }

    [Theory]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "zh-CN")]
    [InlineData("en-US,en;q=0.9,zh;q=0.1", "en")]
    [InlineData("", "en")]
    public async Task Page_speaks_the_language_of_the_browser(string asked, string spoken)
    {
        var (page, _) = await PageAsync(("Accept-Language", asked));
        Assert.Contains($"\"locale\":\"{spoken}\"", page, StringComparison.Ordinal);
    }

    private async Task<(string Page, string Policy)> PageAsync(params (string Name, string Value)[] headers)
    {
        using var answer = await host.SendAsync(null, "GET", "/docs/", null, headers);
        Assert.Equal(200, (int)answer.StatusCode);
        return (
            await answer.Content.ReadAsStringAsync(),
            answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    [GeneratedRegex("src=\"(?<file>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Source();

    [GeneratedRegex("nonce=\"(?<word>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nonce();
}
