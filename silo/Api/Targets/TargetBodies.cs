using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Targets;

/// <summary>Reads what people say about targets; each fault names its field.</summary>
internal static class TargetBodies
{
    /// <summary>Faults of an amount of renewals and of premium, of a month or a year.</summary>
    public static void Check(int? renewals, decimal? premium, Faults faults)
    {
        if (renewals is not (>= 0 and <= Target.MostRenewals))
            faults.Add("renewals", "must be a whole number, 0 or more", "须为不小于 0 的整数");
        if (premium is not { } amount || !new Target(default, 0, amount).IsSound)
            faults.Add("premium", "must be an amount in yuan with at most two decimals, 0 or more",
                "须为不小于 0 的金额（元），最多两位小数");
    }

    /// <summary>The inputs that hold: what somebody said, else what the engine counted.</summary>
    /// <param name="known">What the engine counted.</param>
    /// <param name="said">What somebody said; null for nothing.</param>
    /// <param name="faults">Hears what cannot be.</param>
    public static TargetInputs Inputs(TargetInputs known, TargetInputsView? said, Faults faults)
    {
        if (said is null)
            return known;
        Count("inputs.lastRenewals", said.LastRenewals, faults);
        Count("inputs.expiringBase", said.ExpiringBase, faults);
        Count("inputs.newCarSales", said.NewCarSales, faults);
        Count("inputs.serviceOnlyCustomers", said.ServiceOnlyCustomers, faults);
        Count("inputs.lostCustomers", said.LostCustomers, faults);
        Count("inputs.makerGuidance", said.MakerGuidance, faults);
        Share("inputs.lastRate", said.LastRate, 0, 1, faults);
        Share("inputs.lastAttainment", said.LastAttainment, 0, 10, faults);
        Share("inputs.newCarInsuranceRate", said.NewCarInsuranceRate, 0, 1, faults);
        Share("inputs.insurerPolicy", said.InsurerPolicy, -0.5m, 0.5m, faults);
        if (said.AveragePremium is not (null or (>= 0 and <= 1_000_000_000m)))
            faults.Add("inputs.averagePremium", "must be an amount in yuan, 0 or more", "须为不小于 0 的金额（元）");
        return known with
        {
            LastRenewals = said.LastRenewals ?? known.LastRenewals,
            LastRate = said.LastRate ?? known.LastRate,
            LastAttainment = said.LastAttainment ?? known.LastAttainment,
            ExpiringBase = said.ExpiringBase ?? known.ExpiringBase,
            NewCarSales = said.NewCarSales ?? known.NewCarSales,
            NewCarInsuranceRate = said.NewCarInsuranceRate ?? known.NewCarInsuranceRate,
            ServiceOnlyCustomers = said.ServiceOnlyCustomers ?? known.ServiceOnlyCustomers,
            LostCustomers = said.LostCustomers ?? known.LostCustomers,
            InsurerPolicy = said.InsurerPolicy ?? known.InsurerPolicy,
            MakerGuidance = said.MakerGuidance ?? known.MakerGuidance,
            AveragePremium = said.AveragePremium ?? known.AveragePremium,
        };
    }

    /// <summary>The weights that somebody set, else those of the dealer's past.</summary>
    public static MonthlyWeights Weights(
        KnownYear known, IReadOnlyList<decimal>? said, decimal? lean, Faults faults)
    {
        Share("lean", lean, 0, 0.5m, faults);
        var past = MonthlyWeights.From(
            known.History, known.Expiring, SeasonalLean.Usual with { By = lean ?? SeasonalLean.Usual.By });
        if (said is null)
            return past;
        if (MonthlyWeights.SetBy(said) is { } set)
            return set;
        faults.Add("weights", "must be twelve numbers, none negative and not all zero", "须为 12 个不小于 0 的数，且不全为 0");
        return past;
    }

    /// <summary>The rungs that somebody set, else the usual ones.</summary>
    public static Ladder Rungs(IReadOnlyList<decimal>? said, Faults faults)
    {
        if (said is null)
            return Ladder.Usual;
        var ladder = new Ladder(Sequence.From(said));
        if (!ladder.IsSound)
            faults.Add("ladder", "must be one to ten shares of the target, each above the one before",
                "须为 1 至 10 个递增的目标比例");
        return ladder;
    }

    private static void Count(string field, int? count, Faults faults)
    {
        if (count is not (null or (>= 0 and <= Target.MostRenewals)))
            faults.Add(field, "must be a whole number, 0 or more", "须为不小于 0 的整数");
    }

    private static void Share(string field, decimal? share, decimal from, decimal to, Faults faults)
    {
        if (share < from || share > to)
            faults.Add(field, $"must be a share from {from} to {to}, such as 0.05 for 5 %",
                $"须为 {from} 至 {to} 的比例，如 0.05 表示 5%");
    }
}
