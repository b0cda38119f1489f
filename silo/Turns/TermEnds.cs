using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Turns;

/// <summary>Writes how terms ended: what performance, pay and churn are counted from.</summary>
internal static class TermEnds
{
    private static readonly string AddEnds = Sql.Load("Turns/add_ends.sql");

    /// <summary>Adds the command that writes the ends which these turns ordered, if there are any.</summary>
    public static void Write(NpgsqlBatch batch, IReadOnlyList<PendingTurn> turns)
    {
        var ends = turns.Select(pending => pending.Turn)
            .Select(turn => (Turn: turn, Facts: turn.Effects.OfType<PolicyEffect.EndTerm>().FirstOrDefault()))
            .Where(end => end.Facts is not null).ToArray();
        if (ends.Length == 0)
            return;
        batch.With(AddEnds,
            ends.Select(end => end.Turn.Stored.Id).ToArray(),
            ends.Select(end => end.Turn.Stored.DealerId).ToArray(),
            ends.Select(end => end.Turn.Stored.CampaignId).ToArray(),
            ends.Select(end => end.Turn.Stored.Month).ToArray(),
            ends.Select(end => end.Turn.Today).ToArray(),
            ends.Select(end => end.Turn.State!.Phase.Name).ToArray(),
            ends.Select(end => end.Turn.State!.Phase.Why).ToArray(),
            ends.Select(end => end.Facts!.Premium).ToArray(),
            ends.Select(end => end.Facts!.Insurer).ToArray(),
            ends.Select(end => end.Facts!.Agent).ToArray(),
            ends.Select(end => end.Turn.State!.IsHeldOut).ToArray());
    }
}
