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

    private Task<string> CreateAsync() =>
        PassingDatabase.CreateAsync(Unpooled(database.ConnectionString), _dropped.Add, CancellationToken.None);

    private static string Unpooled(string connection) =>
        new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString;

    private static string? NameOf(string connection) => new NpgsqlConnectionStringBuilder(connection).Database;
}
