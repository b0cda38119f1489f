using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Texts;

/// <summary>The texts about pay: the command and its headings.</summary>
internal static class PayTexts
{
    public static IReadOnlyDictionary<string, LocalizedText> All { get; } =
        new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["help.dealer pay"] = new("What a dealer's agents are paid for a month", "查看门店续保专员的当月薪酬"),
            ["help.dealer pay-facts"] = new("Say what no book shows of an agent's month", "填写续保专员当月台账以外的数据"),
            ["help.dealer pay-month"] = new("Mark a month as paid, plan by plan", "按薪酬方案将某月标记为已发放"),
            ["help.dealer pay-plans"] = new("List the plans that agents are paid by", "列出门店的薪酬方案"),
            ["help.dealer pay-plan"] = new("Set a version of a pay plan from a month on", "自某月起设定薪酬方案的新版本"),
            ["help.dealer end-pay-plan"] = new("End a pay plan after a month", "设定薪酬方案的最后月份"),
            ["help.dealer leaders"] = new("Who renewed the most in a quarter", "查看季度续保积分前三名"),
            ["opt.quarter"] = new("Quarter of expiry, such as 2026-Q2; this one if absent", "到期季度，如 2026-Q2；省略则为本季度"),
            ["opt.names"] = new("show or hide names on the leaderboard first", "先设定榜单是否显示姓名：show 显示，hide 隐藏"),
            ["col.place"] = new("Place", "名次"),
            ["col.points"] = new("Points", "积分"),
            ["arg.pay-agent"] = new("The agent, as the ledger names them", "续保专员姓名，与台账一致"),
            ["arg.pay-plan"] = new("Name of the pay plan, such as renewal-specialist", "薪酬方案代码，如 renewal-specialist"),
            ["arg.pay-plan-file"] = new(
                "Path of a JSON file: name, from, title and parts, as 'dealer pay-plans --json' prints them",
                "JSON 文件路径：name、from、title 和 parts，格式同 dealer pay-plans --json 的输出"),
            ["arg.last-month"] = new("The last month that is paid by it, such as 2026-06", "按此方案计薪的最后一个月，如 2026-06"),
            ["opt.pay-plan"] = new("Plan that pays the agent from this month on", "自当月起的薪酬方案"),
            ["opt.own-target"] = new("The agent's own target, policies", "个人目标（单）"),
            ["opt.own-premium-target"] = new("The agent's own target, yuan", "个人保费目标（元）"),
            ["opt.satisfaction"] = new("Satisfaction against what was asked for, such as 0.95", "满意度与要求之比，如 0.95"),
            ["opt.add-ons"] = new("Add-ons against what was asked for, such as 1", "附加业务与要求之比，如 1"),
            ["opt.called"] = new("Lost customers called", "招揽流失客户数"),
            ["opt.returned"] = new("Cars that came back", "回店台次"),
            ["opt.call-plan"] = new("Coefficient of the call plan, 0 to 2", "招揽计划系数，0 至 2"),
            ["opt.report"] = new("Coefficient of the report, 0 to 2", "报表及时性系数，0 至 2"),
            ["opt.sample-check"] = new("Coefficient of the sample check, 0 to 2", "抽检系数，0 至 2"),
            ["opt.profit"] = new("Renewal profit in yuan", "续保利润（元）"),
            ["say.confirm-pay"] = new(
                "Mark {0} as paid: agents {1}, {2:N2} yuan? This cannot be undone. [y/N] ",
                "确认将 {0} 标记为已发放：{1} 位续保专员，共 {2:N2} 元？此操作不可撤销。[y/N] "),
            ["say.bad-plan-file"] = new(
                "The file is no pay plan in JSON; see 'dealer pay-plans --json'.",
                "文件不是 JSON 格式的薪酬方案，可参考 dealer pay-plans --json。"),
            ["col.pay-title"] = new("Title", "名称"),
            ["col.pay-from"] = new("From", "起始月份"),
            ["col.pay-until"] = new("Until", "最后月份"),
            ["col.paid-at"] = new("Paid", "发放时间"),
            ["col.no-agent"] = new("Policies without an agent", "无续保专员的保单"),
            ["col.pay"] = new("Pay, yuan", "薪酬（元）"),
            ["col.pay-part"] = new("Part", "项目"),
            ["col.pay-why"] = new("Why", "说明"),
            ["col.pay-sum"] = new("Sum", "算式"),
            ["col.pay-plan"] = new("Plan", "薪酬方案"),
            ["col.pay-open"] = new("Open", "待补"),
            ["col.next-tier"] = new("Next tier", "下一档"),
        };
}
