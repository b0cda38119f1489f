using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Silo.Rehearsal.World;

/// <summary>
/// A simulated customer: drawn once from the term, so that it is the same person in every call. Rates are made up to
/// look like the trade's: six in ten renew, half of the calls are answered. Source for the rates: trade reports.
/// </summary>
internal sealed class Customer(Guid term)
{
    private enum Leaning
    {
        Renews,
        Refuses,
        Drifts,
    }

    /// <summary>Why customers who refuse do.</summary>
    internal static readonly string[] Reasons = ["price", "bought-elsewhere", "service", "referral", "telesales"];

    /// <summary>What the customer does in the call of a step.</summary>
    public (Disposition Disposition, string? Reason) Answer(short step, string phase)
    {
        var chance = new Chance($"{term:N}/call/{step}");
        if (chance.Hits(0.45))
            return (chance.Hits(0.12) ? Disposition.Busy : Disposition.NoAnswer, null);
        if (chance.Hits(0.004))
            return (
                chance.OneOf(
                    Disposition.Sold, Disposition.WrongNumber, Disposition.DoNotCall, Disposition.Scrapped),
                null);
        return Lean() switch
        {
            Leaning.Refuses when chance.Hits(0.25) => (Disposition.Refused, chance.OneOf(Reasons)),
            Leaning.Renews when chance.Hits(0.45) => (StepForward(phase), null),
            Leaning.Drifts when phase == "contacting" && chance.Hits(0.2) => (Disposition.QuotedIndicative, null),
            _ => (Disposition.Undecided, null),
        };
    }

    /// <summary>What the customer does in the call of a case: promises to come where others take a price.</summary>
    public (Disposition Disposition, string? Reason) AnswerOfCase(short step, string phase) =>
        Answer(step, phase == "committed" ? phase : "quoted");

    /// <summary>Days and premium factor of the renewal that follows a promise.</summary>
    public (double Days, decimal Factor) Renewal()
    {
        var chance = new Chance($"{term:N}/renewal");
        return (chance.Between(0.3, 4), Math.Round((decimal)chance.Between(0.88, 1.05), 3));
    }

    private Leaning Lean()
    {
        var draw = new Chance($"{term:N}/leaning").Next();
        return draw < 0.68 ? Leaning.Renews : draw < 0.86 ? Leaning.Refuses : Leaning.Drifts;
    }

    private static Disposition StepForward(string phase) => phase switch
    {
        "quoted" => Disposition.Promised,
        "committed" => Disposition.Undecided,
        _ => Disposition.QuotedFirm,
    };
}
