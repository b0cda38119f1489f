using CampaignEngine.Silo.Startup;
using CampaignEngine.Silo.Tests.Hosting.Cluster;
using CampaignEngine.Silo.Tests.Storage;

namespace CampaignEngine.Silo.Tests.Startup;

/// <summary><see cref="ClusterJoin"/> without a word in the environment.</summary>
public sealed class ClusterJoinTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Silos_on_one_machine_need_no_configuration()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();
        await one.SeesAsync(2);
        await other.SeesAsync(2);
    }

    private async Task<TestSilo> StartAsync()
    {
        var builder = TestSilo.Builder();
        var port = await builder.JoinAsync(database.Databases, CancellationToken.None);
        return await TestSilo.StartAsync(builder, port);
    }
}
