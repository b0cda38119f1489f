using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Campaigns;

/// <summary>What many terms are told, and since when it holds.</summary>
/// <param name="CampaignId">The campaign whose terms they are; null for any.</param>
/// <param name="DealerId">The dealer whose terms they are; null for any.</param>
/// <param name="Message">What they are told.</param>
/// <param name="Now">Business instant of the cause, UTC.</param>
internal sealed record TermNews(long? CampaignId, int? DealerId, PolicyMessage Message, DateTimeOffset Now);

/// <summary>Posts a letter to many live terms, set by set, in the transaction of its cause.</summary>
internal static class TermLetters
{
    private const int Set = 5_000;

    private static readonly string PostToTerms = Sql.Load("Campaigns/post_to_terms.sql");

    /// <summary>Tells all of them.</summary>
    public static async Task PostAsync(NpgsqlConnection connection, TermNews news, CancellationToken stop)
    {
        for (long? cursor = 0; cursor is { } after;)
            (_, cursor) = await PostAsync(connection, news, after, Set, stop);
    }

    /// <summary>
    /// Tells the next ones after a policy; says how many there were, and the last when there may be more.
    /// </summary>
    public static async Task<(int Done, long? Cursor)> PostAsync(
        NpgsqlConnection connection, TermNews news, long after, int limit, CancellationToken stop)
    {
        await using var command = connection.Command(PostToTerms, after, limit, news.CampaignId, news.DealerId,
            PhoneRefusals.MessageOf(news.Message), news.Now);
        await using var reader = await command.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        var done = (int)reader.GetInt64(0);
        return (done, done < limit ? null : reader.GetInt64(1));
    }
}
