using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Tests.Storage;

public sealed class ColumnsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_column_that_is_NULL_is_null_and_any_other_its_value()
    {
        await using var command = database.Databases.Api.CreateCommand(
            "SELECT NULL::text, '', NULL::int, 0, ARRAY[1]");
        await using var rows = await command.ExecuteReaderAsync();
        await rows.ReadAsync();
        Assert.Equal((null, ""), (rows.Maybe<string>(0), rows.Maybe<string>(1)));
        Assert.Equal((null, 0), (rows.MaybeValue<int>(2), rows.MaybeValue<int>(3)));
        Assert.Equal([1], rows.Maybe<int[]>(4)!);
    }
}
