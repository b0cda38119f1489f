using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Tests.Storage;

public sealed class DatabasesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Each_pool_shows_its_name_to_the_server()
    {
        Assert.Equal("campaign-engine", await ShowAsync(database.Databases.Engine, "application_name"));
        Assert.Equal("campaign-sender", await ShowAsync(database.Databases.Sender, "application_name"));
        Assert.Equal("campaign-api", await ShowAsync(database.Databases.Api, "application_name"));
        Assert.Equal("campaign-bulk", await ShowAsync(database.Databases.Bulk, "application_name"));
    }

    [Theory]
    [InlineData("client_connection_check_interval", "1s")]
    [InlineData("idle_in_transaction_session_timeout", "2s")]
    [InlineData("statement_timeout", "15s")]
    [InlineData("lock_timeout", "1s")]
    [InlineData("enable_hashjoin", "off")]
    [InlineData("enable_mergejoin", "off")]
    [InlineData("enable_seqscan", "off")]
    [InlineData("plan_cache_mode", "force_generic_plan")]
    [InlineData("TimeZone", "UTC")]
    public async Task Engine_sessions_have_the_settings_turns_rely_on(string setting, string value) =>
        Assert.Equal(value, await ShowAsync(database.Databases.Engine, setting));

    [Fact]
    public async Task Callers_sessions_plan_freely_and_end_sooner()
    {
        Assert.Equal("on", await ShowAsync(database.Databases.Api, "enable_hashjoin"));
        Assert.Equal("5s", await ShowAsync(database.Databases.Api, "statement_timeout"));
        Assert.Equal("10s", await ShowAsync(database.Databases.Api, "idle_in_transaction_session_timeout"));
    }

    [Fact]
    public async Task Settings_survive_the_reset_of_a_pooled_connection()
    {
        for (var use = 0; use < 3; use++)
            Assert.Equal("off", await ShowAsync(database.Databases.Engine, "enable_seqscan"));
    }

    [Fact]
    public void Server_older_than_fifteen_is_refused_in_both_languages()
    {
        var refused = Assert.Throws<UnusableDatabaseException>(() => Databases.RefuseOld(new(14, 9)));
        Assert.Contains("14.9", refused.English, StringComparison.Ordinal);
        Assert.Contains("14.9", refused.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Server_of_version_fifteen_is_accepted()
    {
        Databases.RefuseOld(new(15, 0));
        Assert.True(database.Databases.ServerVersion.Major >= Databases.OldestServer);
    }

    private static async Task<string?> ShowAsync(NpgsqlDataSource pool, string setting)
    {
        await using var command = pool.CreateCommand($"SHOW {setting}");
        return (string?)await command.ExecuteScalarAsync();
    }
}
