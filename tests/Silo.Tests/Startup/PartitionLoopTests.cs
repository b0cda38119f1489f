using CampaignEngine.Silo.Startup;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CampaignEngine.Silo.Tests.Startup;

public sealed class PartitionLoopTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Each_look_makes_the_month_that_the_passing_time_has_brought_near()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2030, 1, 31, 23, 0, 0, TimeSpan.Zero));
        using var loop = new PartitionLoop(
            new Partitions(database.Databases, NullLogger<Partitions>.Instance), clock,
            NullLogger<PartitionLoop>.Instance);
        Assert.False(await loop.RunOnceAsync(CancellationToken.None));
        Assert.Equal("journal_2031_04", await LastAsync());
        clock.Advance(TimeSpan.FromHours(1));
        Assert.False(await loop.RunOnceAsync(CancellationToken.None));
        Assert.Equal("journal_2031_05", await LastAsync());
    }

    private async Task<string> LastAsync()
    {
        await using var command = database.Databases.Api.CreateCommand(
            "SELECT max(relname)::text FROM pg_class WHERE relkind = 'r' AND relname ~ '^journal_[0-9]'");
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
