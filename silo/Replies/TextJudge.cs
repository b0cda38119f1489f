using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Replies;

/// <summary>
/// Takes what a person who has read a text says of it. A refusal commits with its judgement, like one that the engine
/// has read itself. The first judgement stands, but a wish to be left alone may still be found in an answered text.
/// </summary>
internal sealed class TextJudge(Databases databases)
{
    /// <summary>Somebody has judged the text otherwise.</summary>
    public const string TextJudged = "text-judged";

    private static readonly string ReadText = Sql.Load("Replies/read_text.sql");
    private static readonly string JudgeText = Sql.Load("Replies/judge_text.sql");

    /// <summary>Judges a text; null for an unknown one.</summary>
    /// <param name="id">The text.</param>
    /// <param name="judgement">One of <see cref="Judgements"/>.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="now">Business instant, UTC.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<Verdict?> JudgeAsync(
        long id, string judgement, string by, DateTimeOffset now, CancellationToken stop)
    {
        while (await ReadAsync(id, stop) is { } text)
        {
            if (text.Judgement == judgement)
                return Verdict.Ignored(Rules.NothingToDo);
            if (text.Judgement is not (null or Judgements.Answered))
                return Verdict.Refused(TextJudged);
            if (await TakeAsync(id, text, new Said(judgement, by, now), stop))
                return Verdict.Applied;
        }
        return null;
    }

    // False when somebody else came first.
    private async Task<bool> TakeAsync(long id, Known text, Said said, CancellationToken stop)
    {
        await using var connection = await databases.Engine.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        if (text.Phone is { } phone && RefusalOf(phone, said) is { } refusal)
            await using (var batch = PhoneRefusals.Write(new NpgsqlBatch(connection), refusal))
                await batch.ExecuteNonQueryAsync(stop);
        await using var command = connection.Command(JudgeText, id, text.Judgement, said.Judgement, said.At, said.By);
        if (await command.ExecuteNonQueryAsync(stop) == 0)
            return false;
        await transaction.CommitAsync(CancellationToken.None);
        return true;
    }

    private static Refusal? RefusalOf(byte[] phone, Said said) => said.Judgement switch
    {
        Judgements.RefusesTexts => new Refusal(phone, Channel.Sms, "opted-out-by-reply", said.At),
        Judgements.RefusesAll => new Refusal(phone, null, "opted-out-by-reply", said.At),
        Judgements.WrongNumber => new Refusal(phone, null, Rules.WrongNumber, said.At),
        _ => null,
    };

    private async Task<Known?> ReadAsync(long id, CancellationToken stop)
    {
        await using var command = databases.Engine.Command(ReadText, id);
        await using var reader = await command.ExecuteReaderAsync(stop);
        return await reader.ReadAsync(stop) ? new Known(reader.Maybe<byte[]>(0), reader.Maybe<string>(1)) : null;
    }

    private sealed record Known(byte[]? Phone, string? Judgement);

    private sealed record Said(string Judgement, string By, DateTimeOffset At);
}
