using CampaignEngine.Silo.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignEngine.Silo.Tests.Storage;

public sealed class PartitionsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Many_silos_at_once_make_every_month_once()
    {
        var partitions = new Partitions(database.Databases, NullLogger<Partitions>.Instance);
        var now = new DateTimeOffset(2026, 5, 9, 0, 0, 0, TimeSpan.Zero);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => partitions.EnsureAsync(now, CancellationToken.None)));

        await using var command = database.Databases.Api.CreateCommand(
            "SELECT count(*), min(relname), max(relname) FROM pg_class "
            + "WHERE relkind = 'r' AND relname ~ '^touch_[0-9]'");
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        Assert.Equal((19L, "touch_2026_02", "touch_2027_08"),
            (reader.GetInt64(0), reader.GetString(1), reader.GetString(2)));
    }
}
