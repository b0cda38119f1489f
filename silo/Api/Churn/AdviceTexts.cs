using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>Puts advice about insurers into words. Source: 001 rows 1-03 to 1-06.</summary>
internal static class AdviceTexts
{
    private const string Good = "good";
    private const string Note = "note";
    private const string Warning = "warning";

    public static AdviceView Of(InsurerAdvice advice) => advice switch
    {
        InsurerAdvice.TooFewPartners few => new("too-few-partners", Warning, new(
            $"Renewals went to {few.Active} insurer only. Work with at least {few.Wanted}: a large one and one that is "
                + "strong in the region.",
            $"续保仅集中在 {few.Active} 家保险公司。至少与 {few.Wanted} 家合作：一家大型综合公司，一家本地服务强的公司。")),
        InsurerAdvice.NoInsurerNamed unnamed => new("no-insurer-named", Warning, new(
            $"None of the {unnamed.Renewals} renewals names an insurer. Import ledgers with the column insurer, or "
                + "name it when a renewal is reported.",
            $"{unnamed.Renewals} 单续保均未注明保险公司。请导入含“保险公司”列的台账，或在登记续保时填写。")),
        InsurerAdvice.DependsOnOne one => new("depends-on-one", Warning, new(
            $"{one.Insurer.Name.En} has {Percent(one.Share)} of the renewals, more than {Percent(one.Most)}: "
                + "the dealer depends on it.",
            $"{one.Insurer.Name.Zh}占续保的 {Percent(one.Share)}，超过 {Percent(one.Most)}，依赖度过高。")),
        InsurerAdvice.Core core => OfCore(core.Concentration, core.Wanted),
        InsurerAdvice.Partners partners => OfPartners(partners),
        InsurerAdvice.Compensate little => new("compensate", Note, new(
            $"{little.Insurer.Name.En} gets {Percent(little.Share)} of the renewals. About {little.Policies} more "
                + "new-car policies would make up for it.",
            $"{little.Insurer.Name.Zh}仅占续保的 {Percent(little.Share)}，可再用约 {little.Policies} 单新车保险补偿。")),
        InsurerAdvice.NoNewCars => new("no-new-cars", Note, new(
            "No data on new cars, so nothing can be said about the number of partners. Import ledgers with first "
                + "registration and begin of new cars' policies.",
            "没有新车投保数据，无法判断合作家数。请导入含新车初登日期与起保日期的台账。")),
        _ => new("nothing-renewed", Note, new(
            "No term of these months has been renewed yet.", "所选月份尚无已续保的保单。")),
    };

    public static string NameOf(ConcentrationFit fit) => fit switch
    {
        ConcentrationFit.Nothing => "nothing",
        ConcentrationFit.Spread => "spread",
        ConcentrationFit.Fits => "fits",
        _ => "dense",
    };

    private static AdviceView OfCore(Concentration core, decimal wanted)
    {
        var (share, aim) = (Percent(core.Share ?? 0), Percent(wanted));
        return core.Fit switch
        {
            ConcentrationFit.Dense => new("core-dense", Warning, new(
                $"The {core.Insurers} largest insurers have {share} of the renewals, {Points(core)} points above the "
                    + $"{aim} that keep both leverage and choice. Give others more.",
                $"前 {core.Insurers} 家保险公司占续保的 {share}，比目标 {aim} 高 {Points(core)} 个百分点，宜适当分散。")),
            ConcentrationFit.Spread => new("core-spread", Warning, new(
                $"The {core.Insurers} largest insurers have only {share} of the renewals, {Points(core)} points below "
                    + $"the {aim} that bring repairs, support and commission. Focus on 2 to 3.",
                $"前 {core.Insurers} 家保险公司仅占续保的 {share}，比目标 {aim} 低 {Points(core)} 个百分点，宜集中到 2–3 家。")),
            _ => new("core-fits", Good, new(
                $"The {core.Insurers} largest insurers have {share} of the renewals: about the {aim} that are wanted.",
                $"前 {core.Insurers} 家保险公司占续保的 {share}，符合约 {aim} 的目标。")),
        };
    }

    private static AdviceView OfPartners(InsurerAdvice.Partners partners)
    {
        var (fewest, most) = (partners.Wanted.Fewest, partners.Wanted.Most);
        var wanted = fewest == most ? $"{fewest}" : $"{fewest}–{most}";
        var business = decimal.Round(partners.NewPerMonth, 1);
        return partners.Active < fewest ? new("partners-below", Note, new(
                $"With {business:0.#} new policies a month, {wanted} partners fit; {partners.Active} get renewals. "
                    + "Consider more.",
                $"每月新保约 {business:0.#} 单，宜有 {wanted} 家合作公司，目前 {partners.Active} 家，可考虑增加。"))
            : partners.Active > most ? new("partners-above", Note, new(
                $"With {business:0.#} new policies a month, {wanted} partners fit; {partners.Active} get renewals. "
                    + "Consider fewer.",
                $"每月新保约 {business:0.#} 单，宜有 {wanted} 家合作公司，目前 {partners.Active} 家，可考虑减少。"))
            : new("partners-fit", Good, new(
                $"With {business:0.#} new policies a month, {wanted} partners fit; {partners.Active} get renewals.",
                $"每月新保约 {business:0.#} 单，宜有 {wanted} 家合作公司，目前 {partners.Active} 家。"));
    }

    private static string Percent(decimal share) => $"{share * 100:0.#} %";

    private static string Points(Concentration core) => $"{Math.Abs(core.Distance ?? 0) * 100:0.#}";
}
