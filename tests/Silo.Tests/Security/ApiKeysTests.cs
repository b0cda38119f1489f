using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Tests.Storage;
using Microsoft.Extensions.Time.Testing;

namespace CampaignEngine.Silo.Tests.Security;

public sealed class ApiKeysTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private ApiKeys Keys => new(database.Databases);

    [Fact]
    public async Task The_first_key_is_made_once_even_by_several_silos()
    {
        await RunAsync("DELETE FROM api_key");
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
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        var lookup = new CallerLookup(Keys, clock);
        var (key, token) = await Keys.CreateAsync(
            new KeyOrder("x", Role.Operator, null, clock.GetUtcNow().AddMinutes(1), "test"), CancellationToken.None);
        var hash = ApiToken.HashOfHeader($"Bearer {token}")!;
        Assert.NotNull(await lookup.FindAsync(hash, CancellationToken.None));
        Assert.Equal(
            RevokeFate.Revoked, await Keys.RevokeAsync(key.Id, DealerScope.All, CancellationToken.None));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await lookup.FindAsync(hash, CancellationToken.None));
    }

    [Fact]
    public async Task An_expired_key_is_refused_also_from_memory()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        var lookup = new CallerLookup(Keys, clock);
        var (_, token) = await Keys.CreateAsync(
            new KeyOrder("x", Role.Operator, null, clock.GetUtcNow().AddMilliseconds(500), "test"),
            CancellationToken.None);
        var hash = ApiToken.HashOfHeader($"Bearer {token}")!;
        Assert.NotNull(await lookup.FindAsync(hash, CancellationToken.None));
        clock.Advance(TimeSpan.FromMilliseconds(600));
        Assert.Null(await lookup.FindAsync(hash, CancellationToken.None));
    }

    [Fact]
    public async Task The_last_live_administrator_stays_even_when_two_revoke_each_other()
    {
        await RunAsync("DELETE FROM api_key");
        var one = await AdminAsync(null);
        var two = await AdminAsync(null);
        await AdminAsync(DateTimeOffset.UnixEpoch);
        var fates = await Task.WhenAll(
            Keys.RevokeAsync(one.Id, DealerScope.All, CancellationToken.None),
            Keys.RevokeAsync(two.Id, DealerScope.All, CancellationToken.None));
        Assert.Equal([RevokeFate.Revoked, RevokeFate.LastAdmin], fates.Order());
        Assert.Equal(
            RevokeFate.Unknown, await Keys.RevokeAsync(987654, DealerScope.All, CancellationToken.None));
    }

    [Fact]
    public async Task A_new_first_key_is_made_when_no_administrator_lives()
    {
        await RunAsync("DELETE FROM api_key");
        await AdminAsync(DateTimeOffset.UnixEpoch);
        var revoked = await AdminAsync(null);
        await RunAsync("UPDATE api_key SET revoked_at = now() WHERE id = $1", revoked.Id);
        await Keys.CreateAsync(new KeyOrder("x", Role.Operator, null, null, "test"), CancellationToken.None);
        Assert.NotNull(await Keys.EnsureFirstAsync(CancellationToken.None));
        Assert.Null(await Keys.EnsureFirstAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_secret_is_the_same_for_every_silo()
    {
        var secrets = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => new Secrets(database.Databases).GetAsync("s", CancellationToken.None).AsTask()));
        Assert.All(secrets, secret => Assert.Equal(secrets[0], secret));
        Assert.Equal(32, secrets[0].Length);
    }

    private async Task<StoredKey> AdminAsync(DateTimeOffset? expiresAt) => (await Keys.CreateAsync(
        new KeyOrder("admin", Role.Admin, null, expiresAt, "test"), CancellationToken.None)).Key;

    private async Task RunAsync(string sql, params object?[] values)
    {
        await using var command = database.Databases.Api.Command(sql, values);
        await command.ExecuteNonQueryAsync();
    }
}
