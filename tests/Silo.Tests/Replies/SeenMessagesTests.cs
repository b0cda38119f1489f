using CampaignEngine.Silo.Replies;
using CampaignEngine.Silo.Tests.Storage;

namespace CampaignEngine.Silo.Tests.Replies;

public sealed class SeenMessagesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_message_is_forgotten_a_week_after_it_was_handled()
    {
        await RunAsync(
            """
            INSERT INTO message_seen (id, seen_at, verdict)
            VALUES ('old', now() - interval '7 days 1 second', '{}'),
                   ('young', now() - interval '6 days 23 hours', '{}')
            RETURNING id
            """);
        Assert.Equal(1, await new SeenMessages(database.Databases).ForgetAsync(CancellationToken.None));
        Assert.Equal("young", await RunAsync("SELECT string_agg(id, ' ') FROM message_seen"));
    }

    private async Task<string> RunAsync(string sql)
    {
        await using var command = database.Databases.Api.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
