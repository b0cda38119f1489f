using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>A score that somebody gave an insurer.</summary>
/// <param name="Insurer">Which.</param>
/// <param name="Score">The marks.</param>
/// <param name="Note">What there is to say; null for nothing.</param>
/// <param name="At">When, UTC.</param>
internal sealed record GivenScore(Insurer Insurer, Score Score, string? Note, DateTimeOffset At);

/// <summary>Scores of a dealer's insurers; the caller has checked the scope. Source: 001 row 1-02.</summary>
internal sealed class ScoreStore(Databases databases)
{
    private const int MostRead = 1_000;

    private static readonly string AddScore = Sql.Load("Api/Churn/add_score.sql");
    private static readonly string ListScores = Sql.Load("Api/Churn/list_scores.sql");

    private readonly NpgsqlDataSource _pool = databases.Api;

    /// <summary>Keeps a score; those before it become history.</summary>
    public async Task AddAsync(int dealerId, GivenScore given, CancellationToken stop)
    {
        var score = given.Score;
        await using var command = _pool.Command(
            AddScore, dealerId, given.Insurer.Code, ChurnNames.Of(score.Role), (short)score.Steering,
            (short)score.Service, (short)score.RemoteIssuing, (short)score.Support, given.Note, score.By, given.At);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>The newest scores of a dealer, the newest first.</summary>
    public async Task<IReadOnlyList<GivenScore>> AllAsync(int dealerId, CancellationToken stop)
    {
        var scores = new List<GivenScore>();
        await using var command = _pool.Command(ListScores, dealerId, MostRead);
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            scores.Add(new GivenScore(
                InsurerNames.OfCode(rows.GetString(0))!,
                new Score(
                    ChurnNames.RoleOf(rows.GetString(1))!.Value, rows.GetString(7), rows.GetInt16(2), rows.GetInt16(3),
                    rows.GetInt16(4), rows.GetInt16(5)),
                rows.Maybe<string>(6), rows.GetFieldValue<DateTimeOffset>(8)));
        return scores;
    }
}
