using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Texts;

/// <summary>Texts of lost customers' cars, and of agreements with insurers and their scores.</summary>
internal static class PartnerTexts
{
    public static IReadOnlyDictionary<string, LocalizedText> All { get; } =
        new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["help.dealer cars"] = new("List the cars behind the numbers of lost customers", "列出流失数字背后的车辆"),
            ["help.dealer churn-figures"] = new(
                "Show what lost customers are reckoned with, or change it", "查看或修改流失成本参数"),
            ["help.dealer agreement"] = new(
                "Say from which day before expiry an insurer may call", "登记与保险公司约定的可联系起始日"),
            ["help.dealer incidents"] = new(
                "List reports of insurers that contacted customers too early", "列出保险公司提前联系客户的记录"),
            ["help.dealer incident"] = new(
                "Report an insurer that contacted a customer too early", "登记保险公司提前联系客户"),
            ["help.dealer scorecard"] = new("Show a dealer's insurers by criteria", "查看保险公司评分卡"),
            ["help.dealer score"] = new("Give an insurer the marks of one role", "为保险公司评分"),
            ["help.dealer weights"] = new("Set how much each criterion weighs", "设定评分项权重"),
            ["arg.insurer"] = new("Code or name of the insurer, such as picc", "保险公司代码或名称，如 picc"),
            ["opt.standing"] = new(
                "Where the cars stand, such as lost or service-only; lost if absent",
                "车辆状态，如 lost（流失）、service-only（在修不在保）；省略则为 lost"),
            ["opt.lost-month"] = new("Month in which they became lost, such as 2026-03", "流失发生的月份，如 2026-03"),
            ["opt.ticket"] = new("What a visit brings on average, yuan", "客单价（元）"),
            ["opt.visits"] = new("Visits of a customer in a year", "客户年到店次数"),
            ["opt.gross-share"] = new("Gross profit of the turnover, such as 0.45", "毛利率，如 0.45"),
            ["opt.warranty-years"] = new("Years of warranty from the sale of the car", "质保年限（自售出起）"),
            ["opt.agreed-steering"] = new(
                "Accident cars a month that insurers agreed to steer here; 0 for nothing agreed",
                "约定每月推修事故车台数；0 表示无约定"),
            ["opt.no-contact-days"] = new("Days before expiry from which it may call, 0 to 365", "到期前多少天起可联系，0 至 365"),
            ["opt.of-insurer"] = new("Of one insurer only, by code or name", "仅列某保险公司，代码或名称"),
            ["opt.evidence"] = new("What proves it, at most 500 characters", "证据，不超过 500 字"),
            ["opt.contact-day"] = new(
                "Day of the contact, such as 2026-03-05; today if absent", "联系日期，如 2026-03-05；省略则为今天"),
            ["opt.policy"] = new("Id of the customer's policy term", "客户保单的编号"),
            ["opt.score-role"] = new("Who scores: accident-specialist or service-manager",
                "评分角色：accident-specialist（事故专员）或 service-manager（服务经理）"),
            ["opt.steering"] = new("Mark 1 to 5, or weight, of steering", "推修：评分 1 至 5，或权重"),
            ["opt.service"] = new("Mark 1 to 5, or weight, of service", "服务：评分 1 至 5，或权重"),
            ["opt.remote-issuing"] = new("Mark 1 to 5, or weight, of remote issuing", "远程出单：评分 1 至 5，或权重"),
            ["opt.support"] = new("Mark 1 to 5, or weight, of support", "支持：评分 1 至 5，或权重"),
            ["opt.score-note"] = new("What there is to say, at most 200 characters", "说明，不超过 200 字"),
            ["col.car"] = new("Car", "车辆"),
            ["col.standing"] = new("Standing", "状态"),
            ["col.last-maintenance"] = new("Last maintenance", "最近保养"),
            ["col.lost-on"] = new("Lost on", "流失日"),
            ["col.insured-until"] = new("Insured here until", "在保至"),
            ["col.term"] = new("Term", "保单"),
            ["col.ticket"] = new("Yuan a visit", "客单价"),
            ["col.visits-per-year"] = new("Visits a year", "年到店次数"),
            ["col.gross-share"] = new("Gross share", "毛利率"),
            ["col.warranty-years"] = new("Years of warranty", "质保年限"),
            ["col.agreed-steering"] = new("Agreed accident cars a month", "约定月推修台数"),
            ["col.lost-in"] = new("Lost in", "流失月份"),
            ["col.lost-at-end"] = new("Lost at its end", "月末流失"),
            ["col.visitors"] = new("Visitors of 12 months", "近 12 个月到店"),
            ["col.service-only"] = new("Repaired here, insured elsewhere", "在修不在保"),
            ["col.incidents"] = new("Contacted too early", "提前联系"),
            ["col.days-before"] = new("Days before expiry", "距到期天数"),
            ["col.evidence"] = new("Evidence", "证据"),
            ["col.reported-by"] = new("Reported by", "登记人"),
            ["col.score"] = new("Score", "总分"),
            ["col.signed"] = new("Signed by two roles", "双签"),
            ["col.steered-by"] = new("Steered by", "推修方"),
            ["col.steered-cars"] = new("Accident cars", "事故车台数"),
            ["col.repair-amount"] = new("Repairs, yuan", "事故产值（元）"),
            ["col.claim-cars"] = new("Cars with claims", "出险车辆"),
            ["col.back-to-shop"] = new("Back to the shop", "返厂率"),
            ["col.issue-hours"] = new("Issuing, hours", "出单时效（小时）"),
            ["col.sold"] = new("New cars sold", "新车销量"),
            ["col.insured"] = new("Insured here", "投保"),
            ["col.insured-rate"] = new("Rate", "投保率"),
            ["say.signed"] = new("Yes", "已签"),
            ["say.unsigned"] = new("No", "未签"),
            ["say.nobody-steered"] = new("Came by themselves", "自行到店"),
        };
}
