using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Performance;
using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Targets;

/// <summary>Shows targets and what came of them in the shapes of the wire.</summary>
internal static class TargetPresenter
{
    /// <summary>A year of a dealer.</summary>
    public static TargetYearView YearOf(
        DealerRef dealer, DealerSettings settings, YearStanding standing,
        IReadOnlyDictionary<GoalName, decimal?> actuals, IReadOnlyList<NewCars> sold)
    {
        var plan = settings.Plans.FirstOrDefault(other => other.Year == standing.Year);
        var ladder = plan?.Ladder ?? Ladder.Usual;
        return new TargetYearView(
            dealer, standing.Year, standing.Today, standing.Version, WholeOf(standing, ladder),
            [.. standing.Months.Select(month => new TargetMonthView(month.Totals.Month, Of(month, ladder)))],
            plan is null ? null : Of(plan),
            new BacktestView(
                standing.Backtest.Trials, standing.Backtest.Covered, standing.Backtest.Coverage, Backtest.Wanted,
                standing.Backtest.MeanError),
            [.. settings.AllGoals().Select(goal => Of(goal.Read(actuals.GetValueOrDefault(goal.Name))))],
            [.. settings.Kpis.Select(Of)], [.. KpiCheck.Of(settings.Kpis).Select(Of)],
            [.. settings.Edits.Reverse().Where(edit => (edit.Year ?? edit.Month!.Value.Year) == standing.Year)
                .Select(Of)],
            [.. sold.Select(month => new NewCarMonthView(
                month.Month, month.Sold, month.Insured, month.Unsaid, month.Rate, month.Premium))]);
    }

    /// <summary>A proposal with the months it is spread over.</summary>
    public static ProposalView Of(
        int year, TargetInputs inputs, TargetProposal proposal, MonthlyWeights weights, IReadOnlyList<string> said,
        IReadOnlyList<InputSourceView> sources)
    {
        var plan = new YearPlan(
            year, inputs, proposal.Renewals, proposal.Renewals, proposal.Premium ?? 0, weights, Ladder.Usual);
        return new ProposalView(
            year, proposal.Renewals, proposal.Premium, Of(inputs), said, sources,
            [.. proposal.Parts.Select(part => new TargetPartView(
                TargetNames.Of(part.Input), part.Count, part.Rate, part.Renewals, part.Share, part.IsKnown))],
            Of(weights),
            [.. plan.Months().Select(target => new TargetView(target.Month, target.Renewals, target.Premium))]);
    }

    /// <summary>Inputs on the wire.</summary>
    public static TargetInputsView Of(TargetInputs inputs) => new(
        inputs.LastRenewals, inputs.LastRate, inputs.LastAttainment, inputs.ExpiringBase, inputs.NewCarSales,
        inputs.NewCarInsuranceRate, inputs.ServiceOnlyCustomers, inputs.LostCustomers, inputs.InsurerPolicy,
        inputs.MakerGuidance, inputs.AveragePremium);

    private static TargetStanding Of(MonthStanding month, Ladder ladder) => new(
        month.Totals.Terms, month.Totals.Won, month.Totals.Lost, month.Totals.Withdrawn, month.Totals.Open,
        month.Totals.PremiumWon, month.Target?.Renewals, month.Target?.Premium, month.Attainment,
        month.PremiumAttainment, month.Gap, month.PremiumGap, Of(month.Forecast),
        Of(ladder, month.Target?.Renewals, month.Totals.Won));

    // Months without a target add what they won, but want nothing: a year is as far as its targets go.
    private static TargetStanding WholeOf(YearStanding standing, Ladder ladder)
    {
        var months = standing.Months;
        var totals = new MonthTotals(
            new DateOnly(standing.Year, 1, 1), months.Sum(month => month.Totals.Terms),
            months.Sum(month => month.Totals.Won), months.Sum(month => month.Totals.Lost),
            months.Sum(month => month.Totals.Withdrawn), months.Sum(month => month.Totals.PremiumWon));
        var targets = months.Select(month => month.Target).OfType<Target>().ToArray();
        var target = targets.Length == 0 ? null : new Target(
            totals.Month, targets.Sum(one => one.Renewals), targets.Sum(one => one.Premium));
        return Of(new MonthStanding(totals, target, null), ladder);
    }

    private static ForecastView? Of(Forecast? forecast) => forecast is null
        ? null
        : new ForecastView(forecast.Expected, forecast.Low, forecast.High, forecast.Months);

    private static LadderView? Of(Ladder ladder, int? target, long won)
    {
        if (target is null)
            return null;
        var place = ladder.PlaceOf(target.Value, (int)won);
        return new LadderView([.. ladder.Rungs], place.Reached, place.Next, place.Away);
    }

    private static YearPlanView Of(YearPlan plan) => new(
        Of(plan.Inputs), plan.Proposed, plan.Renewals, plan.Premium, Of(plan.Weights), [.. plan.Ladder.Rungs]);

    private static PhasingView Of(MonthlyWeights weights) => new(
        TargetNames.Of(weights.Basis), [.. weights.Years], [.. weights.Weights], [.. weights.Lean.Lower],
        [.. weights.Lean.Higher], weights.Lean.By);

    private static GoalView Of(GoalReading reading) => new(
        TargetNames.Of(reading.Goal.Name), reading.Goal.AtLeast, reading.Goal.AtMost, reading.Actual,
        TargetNames.Of(reading.State), reading.Distance);

    private static KpiView Of(KpiTarget kpi) => new(TargetNames.Of(kpi.Kpi), kpi.Value);

    private static ContradictionView Of(Contradiction found) => new(
        TargetNames.Of(found.Relation), Of(found.Stated), found.From, found.To, found.Off,
        [.. found.Others.Select(Of)], KpiTexts.Of(found));

    private static TargetEditView Of(TargetEdit edit) => new(
        edit.At, edit.By, edit.Reason, edit.Year, edit.Month, edit.Before, edit.Renewals, edit.PremiumBefore,
        edit.Premium);
}
