using CampaignEngine.Silo.Startup;
using CampaignEngine.Silo.Tests.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Tests.Startup;

public sealed class PassingDatabaseTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly List<string> _dropped = [];

    [Fact]
    public async Task A_run_drops_what_earlier_ones_left_and_nothing_that_is_in_use()
    {
        var left = await CreateAsync();
        await using var use = new NpgsqlConnection(await CreateAsync());
        await use.OpenAsync();
        Assert.Contains(NameOf(left), _dropped);

        var own = await CreateAsync();
        Assert.DoesNotContain(use.Database, _dropped);

        await use.CloseAsync();
        await CreateAsync();
        Assert.Contains(use.Database, _dropped);
        Assert.Contains(NameOf(own), _dropped);
    }

    [Fact]
    public async Task The_rehearsal_under_way_is_found_by_who_is_connected()
    {
        await using var use = new NpgsqlConnection(await CreateAsync());
        await use.OpenAsync();
        await using var newer = new NpgsqlConnection(await CreateAsync());
        await newer.OpenAsync();
        Assert.Equal(newer.Database, NameOf((await FindAsync())!));

        await newer.CloseAsync();
        await Eventually.HoldsAsync(async () => NameOf((await FindAsync())!) == use.Database, "the newer one is left");
    }

    private Task<string?> FindAsync() =>
        PassingDatabase.FindUsedAsync(Unpooled(database.ConnectionString), CancellationToken.None);

    private Task<string> CreateAsync() =>
        PassingDatabase.CreateAsync(Unpooled(database.ConnectionString), _dropped.Add, CancellationToken.None);

    private static string Unpooled(string connection) =>
        new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString;

    private static string? NameOf(string connection) => new NpgsqlConnectionStringBuilder(connection).Database;
}
