using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Tests.Storage;

public sealed class ClusterNameTests : IAsyncLifetime
{
    private readonly TestDatabase _one = new();
    private readonly TestDatabase _other = new();

    public async Task InitializeAsync()
    {
        await _one.InitializeAsync();
        await _other.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Fact]
    public async Task Silos_on_one_database_name_the_same_cluster() =>
        Assert.Equal(
            await ClusterName.ReadAsync(_one.Databases.Api, CancellationToken.None),
            await ClusterName.ReadAsync(_one.Databases.Bulk, CancellationToken.None));

    [Fact]
    public async Task Copy_of_a_database_is_another_cluster_even_under_the_same_name()
    {
        var (one, other) = (await HashAsync(_one), await HashAsync(_other));
        Assert.False(one == other, "Databases cloned from one template share a cluster.");
    }

    private static async Task<string> HashAsync(TestDatabase database)
    {
        var name = await ClusterName.ReadAsync(database.Databases.Api, CancellationToken.None);
        var prefix = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database + "-";
        Assert.StartsWith(prefix, name, StringComparison.Ordinal);
        return name[prefix.Length..];
    }
}
