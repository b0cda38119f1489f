using CampaignEngine.Silo.Api.Writes;
using CampaignEngine.Silo.Replies;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignEngine.Silo.Tests.Api.Writes;

public sealed class IdempotencySweepTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Each_hour_old_answers_old_messages_and_the_words_of_old_texts_are_forgotten()
    {
        await AddAsync("old", "25 hours 1 second");
        await AddAsync("young", "24 hours 59 minutes");
        await RunAsync("INSERT INTO message_seen VALUES ('old', now() - interval '8 days', '{}') RETURNING id");
        await RunAsync(
            """
            INSERT INTO customer_text (message_id, body, is_cut, received_at, taken_for)
            VALUES ('old', '', false, now() - interval '181 days', 'unread') RETURNING message_id
            """);
        var clock = new WatchedClock();
        var secrets = new Secrets(database.Databases);
        using var sweep = new IdempotencySweep(
            new IdempotencyStore(database.Databases, secrets), new SeenMessages(database.Databases),
            new CustomerTexts(database.Databases, secrets), clock, NullLogger<IdempotencySweep>.Instance);
        await sweep.StartAsync(CancellationToken.None);
        await clock.Asked;
        clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));
        Assert.Equal("old young", await KeysAsync());

        clock.Advance(TimeSpan.FromTicks(1));
        await Eventually.HoldsAsync(async () => await KeysAsync() == "young", "the old answer is forgotten");
        await Eventually.HoldsAsync(async () => await SeenAsync() == "", "the old message is forgotten");
        await Eventually.HoldsAsync(async () => await WordsAsync() == "", "the old words are wiped");
        await sweep.StopAsync(CancellationToken.None);
    }

    private async Task AddAsync(string key, string age) => await RunAsync(
        "INSERT INTO idempotency (api_key_id, route, key, body_sha256, status, created_at) "
        + $"VALUES (1, 'POST /x', '{key}', '', 200, now() - interval '{age}') RETURNING key");

    private Task<string> KeysAsync() => RunAsync("SELECT string_agg(key, ' ' ORDER BY key) FROM idempotency");

    private Task<string> SeenAsync() => RunAsync("SELECT coalesce(string_agg(id, ' '), '') FROM message_seen");

    private Task<string> WordsAsync() =>
        RunAsync("SELECT coalesce(string_agg(message_id, ' ') FILTER (WHERE body IS NOT NULL), '') FROM customer_text");

    private async Task<string> RunAsync(string sql)
    {
        await using var command = database.Databases.Api.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
