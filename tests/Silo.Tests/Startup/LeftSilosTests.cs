using CampaignEngine.Silo.Hosting.Cluster;
using CampaignEngine.Silo.Startup;
using CampaignEngine.Silo.Tests.Storage;

namespace CampaignEngine.Silo.Tests.Startup;

public sealed class LeftSilosTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int Own = 12220;
    private const int Other = 12221;

    private readonly string _cluster = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task Killed_silo_is_buried_and_the_others_see_a_new_version()
    {
        await WriteAsync(Other, "127.0.0.1", age: "1 minute");
        Assert.Equal(1, await BuryAsync());
        Assert.Equal("6 1", await ReadAsync());
    }

    [Fact]
    public async Task Silo_that_was_killed_just_now_is_waited_for_until_it_counts_as_silent()
    {
        await WriteAsync(Other, "127.0.0.1", age: "0 minutes");
        Assert.Equal(1, await BuryAsync());
    }

    [Fact]
    public async Task Living_silo_is_left_alone_however_silent()
    {
        using var alive = HeldPort.Take(Other);
        await WriteAsync(Other, "127.0.0.1", age: "1 minute");
        Assert.Equal(0, await BuryAsync());
        Assert.Equal("3 0", await ReadAsync());
    }

    [Theory]
    [InlineData(Own, "127.0.0.1")]
    [InlineData(Other, "10.0.0.5")]
    public async Task Own_earlier_life_and_other_machines_are_left_to_Orleans(int port, string address)
    {
        await WriteAsync(port, address, age: "1 minute");
        Assert.Equal(0, await BuryAsync());
    }

    private Task<int> BuryAsync()
    {
        var settings = new ClusterSettings { SignOfLife = TimeSpan.FromMilliseconds(200) };
        return new LeftSilos(database.Databases.Api, settings, TimeProvider.System)
            .BuryAsync(_cluster, Own, CancellationToken.None);
    }

    private async Task WriteAsync(int port, string address, string age)
    {
        await using var command = database.Databases.Api.CreateCommand(
            $"""
            WITH cluster AS (INSERT INTO orleans.OrleansMembershipVersionTable (DeploymentId) VALUES ('{_cluster}'))
            INSERT INTO orleans.OrleansMembershipTable VALUES (
                '{_cluster}', '{address}', {port}, 1, 'silo', 'here', 3, 0, NULL, now(), now() - interval '{age}')
            """);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string> ReadAsync()
    {
        await using var command = database.Databases.Api.CreateCommand(
            $"""
            SELECT silo.Status || ' ' || cluster.Version
            FROM orleans.OrleansMembershipTable AS silo JOIN orleans.OrleansMembershipVersionTable AS cluster
                USING (DeploymentId)
            WHERE DeploymentId = '{_cluster}'
            """);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
