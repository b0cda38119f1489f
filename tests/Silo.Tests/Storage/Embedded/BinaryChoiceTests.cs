using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Tests.Storage.Embedded;

public sealed class BinaryChoiceTests
{
    [Fact]
    public async Task Data_of_another_major_version_is_refused_with_the_remedy()
    {
        await using var folder = new ClusterFolder();
        await using (await folder.StartAsync())
        {
        }

        await folder.ServerIsGoneAsync();
        await File.WriteAllTextAsync(Path.Combine(folder.Home, "pg", "PG_VERSION"), "9\n");
        var refused = await Assert.ThrowsAsync<UnusableDatabaseException>(() => folder.StartAsync());
        Assert.Contains("was made by PostgreSQL 9", refused.English, StringComparison.Ordinal);
        Assert.Contains("pg_upgrade", refused.Chinese, StringComparison.Ordinal);
    }
}
