using CampaignEngine.Silo.Security;
using Microsoft.AspNetCore.Http;

namespace CampaignEngine.Silo.Tests.Security;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("/api/v1/me")]
    [InlineData("/API")]
    [InlineData("/health/live")]
    [InlineData("/openapi/v1.json")]
    public async Task An_answer_may_load_nothing_and_is_kept_nowhere(string path)
    {
        var headers = await HeadersAsync(path);
        Assert.Equal("default-src 'none'; frame-ancestors 'none'", headers.ContentSecurityPolicy);
        Assert.Equal("no-store", headers.CacheControl);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/apis")]
    [InlineData("/assets/index.js")]
    public async Task A_page_runs_its_own_scripts_only_and_may_be_kept(string path)
    {
        var headers = await HeadersAsync(path);
        Assert.Contains(
            "script-src 'self';", headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        Assert.Equal("", headers.CacheControl.ToString());
    }

    [Theory]
    [InlineData("/orleans")]
    [InlineData("/Orleans/ClusterStats")]
    public async Task The_page_of_the_cluster_asks_this_silo_alone_and_is_kept_nowhere(string path)
    {
        var headers = await HeadersAsync(path);
        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'; "
            + "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'",
            headers.ContentSecurityPolicy);
        Assert.Equal("no-store", headers.CacheControl);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/me")]
    public async Task Nothing_is_framed_guessed_at_or_told_about_to_others(string path)
    {
        var headers = await HeadersAsync(path);
        Assert.Equal(
            ("DENY", "nosniff"), (headers.XFrameOptions.ToString(), headers.XContentTypeOptions.ToString()));
        Assert.Equal("no-referrer", headers["Referrer-Policy"]);
        Assert.Equal("same-origin", headers["Cross-Origin-Opener-Policy"]);
    }

    [Fact]
    public async Task The_headers_stand_before_the_answer_begins()
    {
        var seen = "";
        await new SecurityHeaders(context =>
        {
            seen = context.Response.Headers.XFrameOptions.ToString();
            return Task.CompletedTask;
        }).InvokeAsync(new DefaultHttpContext());
        Assert.Equal("DENY", seen);
    }

    [Fact]
    public void One_script_of_one_answer_may_stand_in_the_page_itself()
    {
        var (one, other) = (new DefaultHttpContext(), new DefaultHttpContext());
        SecurityHeaders.Set(one);
        SecurityHeaders.Set(other);
        var nonce = SecurityHeaders.AllowOwnScript(one);
        Assert.Contains(
            $"; script-src 'self' 'nonce-{nonce}'; ", one.Response.Headers.ContentSecurityPolicy.ToString(),
            StringComparison.Ordinal);
        Assert.NotEqual(nonce, SecurityHeaders.AllowOwnScript(other));
    }

    private static async Task<IHeaderDictionary> HeadersAsync(string path)
    {
        var context = new DefaultHttpContext { Request = { Path = path } };
        await new SecurityHeaders(_ => Task.CompletedTask).InvokeAsync(context);
        return context.Response.Headers;
    }
}
