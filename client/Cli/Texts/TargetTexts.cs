using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Texts;

/// <summary>The texts about targets: commands, their options and headings.</summary>
internal static class TargetTexts
{
    public static IReadOnlyDictionary<string, LocalizedText> All { get; } =
        new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["help.dealer targets"] = new(
                "Where a dealer stands with a year against its targets", "查看门店年度目标达成情况"),
            ["help.dealer target"] = new("Set a dealer's target of a month", "设定门店的月度目标"),
            ["help.dealer propose"] = new("What a dealer's target of a year could be; stores nothing", "测算门店年度目标，不保存"),
            ["help.dealer adopt"] = new("Adopt a target for a year and its months", "确定年度目标并分解到各月"),
            ["help.dealer goal"] = new("Set the bounds of a share, such as reach", "设定比例类指标的上下限，如 reach 触达率"),
            ["help.dealer kpis"] = new("Set the figures of a dealer's year", "设定门店年度各项指标"),
            ["arg.goal"] = new("Name of the share, such as reach", "比例类指标，如 reach"),
            ["opt.year"] = new("Year of expiry; this year if absent", "到期年份；省略则为今年"),
            ["opt.why"] = new("Why it is changed", "修改原因"),
            ["opt.at-least"] = new("Lower bound, such as 0.92", "下限，如 0.92"),
            ["opt.at-most"] = new("Upper bound, such as 0.5", "上限，如 0.5"),
            ["opt.kpi"] = new("A figure, such as cars-per-month=650; may be given several times",
                "一项指标，如 cars-per-month=650；可多次给出"),
            ["opt.last-renewals"] = new("Terms won last year", "去年续保单数"),
            ["opt.last-rate"] = new("Share of last year's terms that were won, such as 0.6", "去年续保率，如 0.6"),
            ["opt.last-attainment"] = new("Last year's renewals by its target, such as 1.05", "去年目标达成率，如 1.05"),
            ["opt.expiring-base"] = new("Terms that expire in the year", "当年到期保单数"),
            ["opt.new-car-sales"] = new("New cars sold last year", "去年新车销量"),
            ["opt.new-car-rate"] = new("Share of those insured here, such as 0.85", "新车上保率，如 0.85"),
            ["opt.service-only"] = new("Customers who only come for service", "仅来店维修保养的客户数"),
            ["opt.lost-customers"] = new("Customers lost last year", "去年流失客户数"),
            ["opt.insurer-policy"] = new("What the insurers' policy adds, such as 0.05", "保险公司政策带来的增幅，如 0.05"),
            ["opt.maker-guidance"] = new("Renewals that the maker asks for", "厂家指导续保单数"),
            ["opt.average-premium"] = new("Average premium of a renewal, yuan", "单均保费（元）"),
            ["say.bad-kpi"] = new(
                "'{0}' is no figure; expected: cars-per-month=650.", "“{0}”不是指标，应如 cars-per-month=650。"),
            ["say.not-known"] = new("not known", "暂无数据"),
            ["col.input"] = new("Input", "测算依据"),
            ["col.count"] = new("Customers", "客户数"),
            ["col.rate"] = new("Rate", "比率"),
            ["col.share"] = new("Share", "占比"),
            ["col.weight"] = new("Weight", "权重"),
            ["col.basis"] = new("Spread by", "分解依据"),
            ["col.attainment"] = new("Attainment", "达成率"),
            ["col.gap"] = new("Gap", "缺口"),
            ["col.forecast"] = new("Forecast (range)", "预计（区间）"),
            ["col.next-rung"] = new("Next rung", "下一阶梯"),
            ["col.coverage"] = new("Past forecasts in range", "历史预测落入区间"),
            ["col.share-name"] = new("Share of", "比例指标"),
            ["col.at-least"] = new("At least", "下限"),
            ["col.at-most"] = new("At most", "上限"),
            ["col.actual"] = new("Actual", "实际"),
            ["col.contradiction"] = new("Figures that cannot all come true", "相互矛盾的指标"),
        };
}
