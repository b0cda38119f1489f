using System.Security.Cryptography;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Tests.Storage;
using Microsoft.AspNetCore.Http;

namespace CampaignEngine.Silo.Tests.Security;

public sealed class ClusterTicketTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly byte[] Hash = SHA256.HashData("a token"u8);

    [Fact]
    public async Task It_says_whose_token_it_was_traded_for_to_every_silo()
    {
        var (cookie, _) = await GivenAsync();
        Assert.Equal(Hash, await ReadAsync(cookie));
        Assert.Equal(Hash, await ReadAsync(cookie, "/orleans/ClusterStats"));
    }

    [Theory]
    [InlineData("/api/v1/me")]
    [InlineData("/")]
    [InlineData("/orleansx")]
    public async Task It_opens_nothing_but_the_page_of_the_cluster(string path) =>
        Assert.Null(await ReadAsync((await GivenAsync()).Cookie, path));

    [Fact]
    public async Task It_ends_by_itself()
    {
        var (cookie, _) = await GivenAsync(new ClockAt(DateTimeOffset.UtcNow - ClusterTicket.Lifetime));
        Assert.Null(await ReadAsync(cookie));
        var (young, _) = await GivenAsync(
            new ClockAt(DateTimeOffset.UtcNow - ClusterTicket.Lifetime + TimeSpan.FromMinutes(1)));
        Assert.NotNull(await ReadAsync(young));
    }

    [Fact]
    public async Task No_letter_of_it_can_be_changed()
    {
        var (cookie, _) = await GivenAsync();
        for (var at = 0; at < cookie.Length; at++)
            Assert.Null(await ReadAsync(
                cookie[..at] + (cookie[at] == 'A' ? 'B' : 'A') + cookie[(at + 1)..]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("!")]
    public async Task What_is_none_is_taken_for_none(string cookie) => Assert.Null(await ReadAsync(cookie));

    [Fact]
    public async Task Scripts_other_sites_and_other_paths_never_get_it()
    {
        var (_, set) = await GivenAsync();
        foreach (var bound in (string[])["; path=/orleans;", "; max-age=1800;", "; samesite=strict;", "; httponly"])
            Assert.Contains(bound, set + ";", StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", set, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "https://engine.example")]
    public async Task Over_https_it_stays_there_also_behind_a_proxy(bool isHttps, string? origin) => Assert.Contains(
        "; secure", (await GivenAsync(null, isHttps, origin)).Set, StringComparison.OrdinalIgnoreCase);

    private async Task<(string Cookie, string Set)> GivenAsync(
        TimeProvider? clock = null, bool isHttps = false, string? origin = null)
    {
        var context = new DefaultHttpContext { Request = { IsHttps = isHttps } };
        context.Request.Headers.Origin = origin;
        await Tickets(clock ?? TimeProvider.System).GiveAsync(context, Hash);
        var set = context.Response.Headers.SetCookie.ToString();
        return (set.Split('=', 2)[1].Split(';')[0], set);
    }

    // Each time with a memory of its own, as another silo.
    private async Task<byte[]?> ReadAsync(string cookie, string path = "/orleans/")
    {
        var context = new DefaultHttpContext { Request = { Path = path } };
        context.Request.Headers.Cookie = $"{ClusterTicket.Cookie}={cookie}";
        return await Tickets(TimeProvider.System).HashOfAsync(context);
    }

    private ClusterTicket Tickets(TimeProvider clock) => new(new Secrets(database.Databases), clock);

    private sealed class ClockAt(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
