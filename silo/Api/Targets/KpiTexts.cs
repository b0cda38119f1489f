using System.Globalization;
using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Targets;

/// <summary>Says in words which figures contradict each other, with the arithmetic.</summary>
internal static class KpiTexts
{
    private static readonly Dictionary<Kpi, LocalizedText> Names = new()
    {
        [Kpi.TotalRevenue] = new("after-sales turnover", "售后总产值"),
        [Kpi.ClaimsRevenue] = new("claims turnover", "保险理赔产值"),
        [Kpi.WorkshopRevenue] = new("workshop and warranty turnover", "维修及保修产值"),
        [Kpi.PartsRevenue] = new("parts turnover", "配件产值"),
        [Kpi.AccessoriesRevenue] = new("accessories turnover", "精品产值"),
        [Kpi.CarsPerDay] = new("cars a day", "日进厂台次"),
        [Kpi.CarsPerMonth] = new("cars a month", "月进厂台次"),
        [Kpi.WorkshopDays] = new("workshop days a month", "月营业天数"),
        [Kpi.RepairPerCar] = new("repair turnover a car", "单车维修产值"),
        [Kpi.ClaimsPerMonth] = new("accident cars a month", "月事故车台次"),
        [Kpi.InsurancePerCar] = new("claims turnover an accident car", "单车保险产值"),
        [Kpi.CustomerBase] = new("customer base", "基盘客户"),
        [Kpi.Satisfaction] = new("customer satisfaction", "客户满意度"),
        [Kpi.ReworkRate] = new("rework rate", "返修率"),
        [Kpi.WarrantyPassRate] = new("warranty claims passed", "保修索赔通过率"),
        [Kpi.ExpiringTerms] = new("expiring terms", "到期保单数"),
        [Kpi.Renewals] = new("renewals", "续保单数"),
        [Kpi.RenewalRate] = new("renewal rate", "续保率"),
        [Kpi.AveragePremium] = new("average premium", "单均保费"),
        [Kpi.Premium] = new("premium", "保费"),
    };

    /// <summary>What a figure is called.</summary>
    public static LocalizedText NameOf(Kpi kpi) => Names[kpi];

    /// <summary>The sentence about a contradiction.</summary>
    public static LocalizedText Of(Contradiction found)
    {
        var (en, zh) = (Implied(found, name => name.En), Implied(found, name => name.Zh));
        var (stated, off) = (Number(found.Stated.Value), Percent(Math.Abs(found.Off)));
        var name = NameOf(found.Stated.Kpi);
        return found.Off > 0
            ? new LocalizedText($"{en}, but {name.En} is set at {stated}: {off} more",
                $"{zh}，但{name.Zh}定为 {stated}，高出 {off}")
            : new LocalizedText($"{en}, but {name.En} is set at {stated}: {off} less",
                $"{zh}，但{name.Zh}定为 {stated}，低 {off}");
    }

    private static string Implied(Contradiction found, Func<LocalizedText, string> say)
    {
        var sign = found.Relation is KpiRelation.RevenueSum ? " + " : " × ";
        var others = string.Join(sign, found.Others.Select(
            other => $"{say(NameOf(other.Kpi))} {Number(other.Value)}"));
        return found.Relation switch
        {
            KpiRelation.RenewalsOfBase => others,
            KpiRelation.RevenueSum => $"{others} = {Number(found.From)}",
            KpiRelation.WorkshopRevenue or KpiRelation.ClaimsRevenue => $"{others} × 12 = {Number(found.From)}",
            _ when found.From == found.To => $"{others} = {Number(found.From)}",
            _ => $"{others} × 26-30 = {Number(found.From)}-{Number(found.To)}",
        };
    }

    private static string Number(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    private static string Percent(decimal share) =>
        decimal.Round(share * 100, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + " %";
}
