using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Tests.Storage;
using Microsoft.Extensions.Time.Testing;

namespace CampaignEngine.Silo.Tests.Security;

public sealed class RevokedKeysTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);

    private ApiKeys Keys => new(database.Databases);

    [Fact]
    public async Task A_key_works_until_it_is_revoked_or_expires()
    {
        var revoked = new RevokedKeys(Keys, _clock);
        var (leaver, guest) = (await CallerAsync(null), await CallerAsync(_clock.GetUtcNow().AddMinutes(1)));
        Assert.True(await revoked.WorksAsync(leaver, CancellationToken.None));
        Assert.True(await revoked.WorksAsync(guest, CancellationToken.None));
        await Keys.RevokeAsync(leaver.KeyId, DealerScope.All, CancellationToken.None);

        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(await revoked.WorksAsync(leaver, CancellationToken.None));
        Assert.False(await revoked.WorksAsync(guest, CancellationToken.None));
    }

    [Fact]
    public async Task A_look_that_fails_ends_nobody_and_brings_nobody_back()
    {
        var revoked = new RevokedKeys(Keys, _clock);
        var (leaver, other) = (await CallerAsync(null), await CallerAsync(null));
        await Keys.RevokeAsync(leaver.KeyId, DealerScope.All, CancellationToken.None);
        Assert.False(await revoked.WorksAsync(leaver, CancellationToken.None));
        await RunAsync("ALTER TABLE api_key RENAME TO away");

        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(await revoked.WorksAsync(leaver, CancellationToken.None));
        Assert.True(await revoked.WorksAsync(other, CancellationToken.None));
        await RunAsync("ALTER TABLE away RENAME TO api_key");
    }

    private async Task RunAsync(string sql)
    {
        await using var command = database.Databases.Api.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<Caller> CallerAsync(DateTimeOffset? expiresAt) => (await Keys.CreateAsync(
        new KeyOrder("reader", Role.Operator, null, expiresAt, "test"), CancellationToken.None)).Key.ToCaller();
}
