using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Targets;

/// <summary>Reads the figures that a dealer sets itself; each fault names its row, from 1, and its field.</summary>
internal static class KpiBodies
{
    /// <summary>The figures; what is at fault is left out.</summary>
    public static Sequence<KpiTarget> Read(IReadOnlyList<KpiView>? said, Faults faults)
    {
        if (said is null)
            faults.Add("kpis", "is required", "必填");
        var kpis = new List<KpiTarget>();
        foreach (var (kpi, row) in (said ?? []).Select((kpi, place) => (kpi, $"kpis[{place + 1}]")))
            if (faults.Choice($"{row}.name", kpi.Name, TargetNames.Parse<Kpi>, TargetNames.All<Kpi>()) is { } name)
                kpis.Add(Checked(row, new KpiTarget(name, kpi.Value), kpis, faults));
        return Sequence.From(kpis);
    }

    private static KpiTarget Checked(string row, KpiTarget kpi, List<KpiTarget> before, Faults faults)
    {
        if (before.Exists(other => other.Kpi == kpi.Kpi))
            faults.Add($"{row}.name", "stands there twice", "重复出现");
        if (!kpi.IsSound && KpiTarget.IsShare(kpi.Kpi))
            faults.Add($"{row}.value", "must be a share from 0 to 1, such as 0.93 for 93 %",
                "须为 0 至 1 的比例，如 0.93 表示 93%");
        else if (!kpi.IsSound)
            faults.Add($"{row}.value", $"must be a number from 0 to {KpiTarget.MostValue:0}",
                $"须为 0 至 {KpiTarget.MostValue:0} 的数");
        return kpi;
    }
}
