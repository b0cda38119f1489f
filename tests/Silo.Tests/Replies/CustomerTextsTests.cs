using CampaignEngine.Silo.Replies;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Tests.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Tests.Replies;

public sealed class CustomerTextsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateTimeOffset At = new(2026, 4, 17, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("", false)]
    [InlineData("请联系我 😀\0", false)]
    [InlineData("{0}", false, 1_000)]
    [InlineData("{0}", true, 1_001)]
    [InlineData("{0}", true, 100_000)]
    public async Task A_text_is_kept_sealed_up_to_a_thousand_characters(string form, bool isCut, int length = 0)
    {
        var words = string.Format(null, form, new string('好', length));
        Assert.True(await KeepAsync(words));
        Assert.Equal(words.Length > 1_000 ? words[..1_000] : words, await WordsAsync());
        Assert.Equal(isCut, await ReadAsync<bool>("SELECT is_cut FROM customer_text ORDER BY id DESC LIMIT 1"));
    }

    [Fact]
    public async Task No_emoji_is_cut_in_two()
    {
        await KeepAsync(new string('a', 999) + "😀");
        Assert.Equal(new string('a', 999), await WordsAsync());
    }

    [Fact]
    public async Task Nobody_reads_the_words_in_the_row()
    {
        await KeepAsync("please call me");
        Assert.Equal(0L, await ReadAsync<long>(
            "SELECT count(*) FROM customer_text WHERE position('call' IN encode(body, 'escape')) > 0"));
    }

    [Fact]
    public async Task A_text_that_comes_again_keeps_its_first_row()
    {
        var id = Guid.NewGuid().ToString("N");
        Assert.True(await KeepAsync("first", id));
        Assert.False(await KeepAsync("second", id));
        Assert.Equal("first", await WordsAsync());
    }

    [Fact]
    public async Task Words_are_wiped_after_half_a_year_and_the_row_stays()
    {
        var young = new DateTimeOffset(
            await ReadAsync<DateTime>("SELECT now() - interval '180 days' + interval '1 minute'"));
        await KeepAsync("old", "old", young.AddMinutes(-2));
        await KeepAsync("young", "young", young);
        await new CustomerTexts(database.Databases, Secrets).WipeAsync(CancellationToken.None);
        Assert.Equal("old wiped, young kept", await ReadAsync<string>(
            """
            SELECT string_agg(message_id || CASE WHEN body IS NULL THEN ' wiped' ELSE ' kept' END, ', ' ORDER BY id)
            FROM customer_text WHERE message_id IN ('old', 'young')
            """));
    }

    [Fact]
    public void A_text_never_stands_in_the_text_form() => Assert.DoesNotContain(
        "call", new ArrivedText("i1", null, "call me", false, At).ToString(), StringComparison.Ordinal);

    private Secrets Secrets => new(database.Databases);

    private async Task<bool> KeepAsync(string words, string? id = null, DateTimeOffset? at = null)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        return await new CustomerTexts(database.Databases, Secrets).KeepAsync(
            connection, new ArrivedText(id ?? Guid.NewGuid().ToString("N"), [1], words, false, at ?? At),
            CancellationToken.None);
    }

    private async Task<string?> WordsAsync() => (await Secrets.TextSealAsync(CancellationToken.None)).Open(
        await ReadAsync<byte[]>("SELECT body FROM customer_text ORDER BY id DESC LIMIT 1"),
        await ReadAsync<string>("SELECT message_id FROM customer_text ORDER BY id DESC LIMIT 1"));

    private async Task<T> ReadAsync<T>(string sql)
    {
        await using var command = database.Databases.Api.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
