using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Tests.Storage;

namespace CampaignEngine.Silo.Tests.Security;

public sealed class ApiKeysTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private ApiKeys Keys => new(database.Databases);

    [Fact]
    public async Task The_first_key_is_made_once_even_by_several_silos()
    {
        var made = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Keys.EnsureFirstAsync(CancellationToken.None)));
        var token = Assert.Single(made.OfType<string>());
        var key = await Keys.FindAsync(ApiToken.HashOfHeader($"Bearer {token}")!, CancellationToken.None);
        Assert.Equal(Role.Admin, key!.Role);
        Assert.Null(key.DealerIds);
    }

    [Fact]
    public async Task The_database_holds_no_usable_token()
    {
        var (key, token) = await Keys.CreateAsync(
            new KeyOrder("x", Role.Operator, null, null, "test"), CancellationToken.None);
        await using var command =
            database.Databases.Api.CreateCommand("SELECT string_agg(api_key::text, ' ') FROM api_key");
        var dump = (string)(await command.ExecuteScalarAsync())!;
        Assert.DoesNotContain(token.Split('_', 3)[2], dump, StringComparison.Ordinal);
        Assert.StartsWith($"ce_{key.Prefix}_", token, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_key_is_refused_within_a_second_and_an_expired_one_at_once()
    {
        var clock = new SteppedClock(DateTimeOffset.UnixEpoch);
        var lookup = new CallerLookup(Keys, clock);
        var (key, token) = await Keys.CreateAsync(
            new KeyOrder("x", Role.Operator, null, clock.GetUtcNow().AddMinutes(1), "test"), CancellationToken.None);
        var hash = ApiToken.HashOfHeader($"Bearer {token}")!;
        Assert.NotNull(await lookup.FindAsync(hash, CancellationToken.None));
        Assert.True(await Keys.RevokeAsync(key.Id, DealerScope.All, CancellationToken.None));
        clock.Step(TimeSpan.FromSeconds(1));
        Assert.Null(await lookup.FindAsync(hash, CancellationToken.None));
    }

    [Fact]
    public async Task An_expired_key_is_refused_also_from_memory()
    {
        var clock = new SteppedClock(DateTimeOffset.UnixEpoch);
        var lookup = new CallerLookup(Keys, clock);
        var (_, token) = await Keys.CreateAsync(
            new KeyOrder("x", Role.Operator, null, clock.GetUtcNow().AddMilliseconds(500), "test"),
            CancellationToken.None);
        var hash = ApiToken.HashOfHeader($"Bearer {token}")!;
        Assert.NotNull(await lookup.FindAsync(hash, CancellationToken.None));
        clock.Step(TimeSpan.FromMilliseconds(600));
        Assert.Null(await lookup.FindAsync(hash, CancellationToken.None));
    }

    [Fact]
    public async Task A_secret_is_the_same_for_every_silo()
    {
        var secrets = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => new Secrets(database.Databases).GetAsync("s", CancellationToken.None).AsTask()));
        Assert.All(secrets, secret => Assert.Equal(secrets[0], secret));
        Assert.Equal(32, secrets[0].Length);
    }
}
