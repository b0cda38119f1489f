using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Turns;

/// <summary>
/// Whoever reached a customer by phone has heard what he wrote about: the report of the call judges the unread texts of
/// the phone that was called, in the transaction of its turn.
/// </summary>
internal static class CallJudgements
{
    private static readonly string JudgeTextsOfCalls = Sql.Load("Turns/judge_texts_of_calls.sql");

    /// <summary>Adds the command for the calls that ended in these turns; none when nobody was reached.</summary>
    public static void Write(NpgsqlBatch batch, IReadOnlyList<PendingTurn> turns)
    {
        var judged = new List<(PolicyTurn Turn, string Judgement)>();
        foreach (var turn in turns.Select(pending => pending.Turn))
            if (turn.Delivery.Message is PolicyMessage.CallEnded call && Of(call) is { } judgement)
                judged.Add((turn, judgement));
        if (judged.Count > 0)
            batch.With(JudgeTextsOfCalls,
                judged.Select(call => call.Turn.Stored.Id).ToArray(),
                judged.Select(call => call.Judgement).ToArray(),
                judged.Select(call => call.Turn.Delivery.Now).ToArray());
    }

    /// <summary>What a call says of the texts of the phone it went to; null when nobody talked.</summary>
    internal static string? Of(PolicyMessage.CallEnded call) => call switch
    {
        { Disposition: Disposition.WrongNumber } or { Refusal.Reason: Rules.WrongNumber } => Judgements.WrongNumber,
        { Disposition: Disposition.DoNotCall } => Judgements.RefusesAll,
        _ => call.Disposition.IsEffective() ? Judgements.Answered : null,
    };
}
