using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Tests.Storage;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Silo.Tests.Api.Cluster;

/// <summary>Orleans' own page over HTTP: an administrator sees all of it, nobody else any of it.</summary>
public sealed class ClusterPageTests(ClusterPageTests.Silo silo) : IClassFixture<ClusterPageTests.Silo>
{
    private static readonly string[] Parts =
    [
        "/orleans", "/orleans/", "/orleans/index.html", "/orleans/index.min.js", "/orleans/fonts/1", "/orleans/version",
        "/orleans/DashboardCounters", "/orleans/ClusterStats", "/orleans/HistoricalStats/1", "/orleans/GrainState",
        "/orleans/Trace", "/ORLEANS/version", "/orleans/nowhere",
    ];

    private readonly ApiHost _host = silo.Host;

    [Fact]
    public async Task An_administrator_trades_a_token_for_a_cookie_that_opens_the_page_its_files_and_its_data()
    {
        var cookie = await VisitAsync(await _host.TokenAsync(Role.Admin));
        foreach (var (path, word) in ((string, string)[])[
            ("/orleans/", "index.min.js"), ("/orleans/index.css", "font"), ("/orleans/ClusterStats", "{"),
            ("/orleans/DashboardCounters", "\"hosts\""), ("/orleans/version", "10.")])
        {
            var (status, body) = await CallAsync(path, cookie);
            Assert.Equal((200, path), (status, path));
            Assert.Contains(word, body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_the_cookie_every_part_of_it_is_refused_and_says_what_to_do()
    {
        foreach (var path in Parts)
        {
            var (status, body) = await CallAsync(path, null);
            Assert.Equal((401, path), (status, path));
            Assert.Contains("ticket-required", body, StringComparison.Ordinal);
            Assert.Contains("menu of the dashboard", body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("operator")]
    [InlineData("manager")]
    [InlineData("agent")]
    [InlineData("integrator")]
    public async Task No_other_role_gets_a_cookie_or_sees_any_part_by_its_token(string role)
    {
        var token = await _host.TokenAsync(RoleNames.Parse(role)!.Value);
        using (var visit = await _host.SendAsync(token, "POST", Routes.ClusterVisit))
        {
            Assert.Equal(403, (int)visit.StatusCode);
            Assert.False(visit.Headers.Contains("Set-Cookie"));
        }
        foreach (var path in Parts)
            Assert.Equal((403, path), ((await _host.CallAsync(token, "GET", path)).Status, path));
    }

    [Fact]
    public async Task A_revoked_key_loses_the_page_within_a_second()
    {
        var (key, token) = await _host.Keys.CreateAsync(
            new KeyOrder("gone soon", Role.Admin, null, null, "test"), CancellationToken.None);
        await _host.TokenAsync(Role.Admin);
        var cookie = await VisitAsync(token);
        Assert.Equal(200, (await CallAsync("/orleans/version", cookie)).Status);
        await _host.Keys.RevokeAsync(key.Id, DealerScope.All, CancellationToken.None);
        await Eventually.HoldsAsync(
            async () => (await CallAsync("/orleans/version", cookie)).Status == 401, "the page is closed");
    }

    [Fact]
    public async Task The_cookie_opens_no_call_of_the_interface()
    {
        var cookie = await VisitAsync(await _host.TokenAsync(Role.Admin));
        Assert.Equal(401, (await CallAsync(Routes.Me, cookie)).Status);
        Assert.Equal(401, (await CallAsync(Routes.ClusterVisit, cookie, "POST")).Status);
    }

    [Fact]
    public async Task A_visit_is_audited_and_its_end_takes_the_cookie_away()
    {
        var token = await _host.TokenAsync(Role.Admin);
        await VisitAsync(token);
        using var left = await _host.SendAsync(token, "DELETE", Routes.ClusterVisit);
        Assert.StartsWith(
            $"{ClusterTicket.Cookie}=; expires=Thu, 01 Jan 1970",
            left.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        await using var command = _host.Databases.Api.CreateCommand(
            "SELECT string_agg(DISTINCT action, ' ' ORDER BY action) FROM audit WHERE target = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = Routes.ClusterVisit });
        Assert.Equal("LeaveCluster VisitCluster", await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Log_lines_are_streamed_to_nobody()
    {
        var cookie = await VisitAsync(await _host.TokenAsync(Role.Admin));
        Assert.Equal(403, (await CallAsync("/orleans/Trace", cookie)).Status);
    }

    private async Task<string> VisitAsync(string token)
    {
        using var answer = await _host.SendAsync(token, "POST", Routes.ClusterVisit);
        Assert.Equal(204, (int)answer.StatusCode);
        return answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    private Task<(int Status, string Body)> CallAsync(string path, string? cookie, string method = "GET") =>
        _host.CallAsync(null, method, path, null, cookie is null ? [] : [("Cookie", cookie)]);

    /// <summary>A silo of a cluster of its own.</summary>
    public sealed class Silo : IAsyncLifetime
    {
        internal ApiHost Host { get; } = new() { IsSilo = true };

        public Task InitializeAsync() => Host.InitializeAsync();

        public Task DisposeAsync() => Host.DisposeAsync();
    }
}
