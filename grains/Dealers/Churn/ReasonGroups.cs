namespace CampaignEngine.Grains.Dealers.Churn;

/// <summary>
/// The reason tree: every code the engine gives itself, the trade's objections, and what is done about each group. The
/// one place to change it. Source: 001 rows 1-37 to 1-40 and 1-54, 002 row 2-12, 004 rows 4-13 and 4-18.
/// </summary>
public static class ReasonGroups
{
    /// <summary>The group of codes that the tree does not know.</summary>
    public static readonly ReasonGroup Other = new(
        "other", new("Other", "其他"),
        new("Read the talks and give the reason a code of its own", "回看跟进记录，为该原因设立专门代码"),
        [
            new("other", new("Other", "其他")),
            new(ReasonTree.Unnamed, new("No reason named", "未填原因")),
        ]);

    /// <summary>All groups.</summary>
    public static readonly Sequence<ReasonGroup> All =
    [
        new("price", new("Price", "价格"),
            new("Put the quote beside the rival's, line by line; comparison service", "逐项比价，提供比价服务"),
            [
                new("price", new("Price too high", "价格偏高")),
                new("gifts", new("Another offers gifts", "对方有赠品")),
            ]),
        new("service", new("Quality of the work", "服务"),
            new("Open a recovery case and show the claims experience; apologise first", "先致歉，建立挽回专案，展示理赔体验"),
            [
                new("service", new("Not content with the work done", "对服务不满意")),
                new("complaint", new("Complaint", "投诉")),
            ]),
        new("competitor", new("Rival channel", "竞争渠道"),
            new("Close before N-15; hold the insurer to its no-contact agreement", "N-15前续保；督促保险公司遵守禁联约定"),
            [
                new("telesales", new("Insurer's telesales", "保险公司电销")),
                new("web", new("Web sales", "网销")),
                new("referral", new("Through an acquaintance", "熟人投保")),
                new("bought-elsewhere", new("Insured elsewhere", "已在别处投保")),
            ]),
        new("undecided", new("Too early or undecided", "为时尚早或未决定"),
            new("Agree the next talk at once; ask for the real reason", "当场约定下次沟通，问清真实原因"),
            [
                new("too-early", new("Found it too early", "认为为时尚早")),
                new("undecided", new("Could not decide", "犹豫未决")),
                new("not-convenient", new("Never a good time", "一直不方便")),
            ]),
        new("not-reached", new("Not reached", "未联系上"),
            new("Mend the phone numbers; try other hours and channels", "更正电话，换时段、换渠道联系"),
            [
                new("no-response", new("Nobody answered until the end", "至期末未获响应")),
                new("no-answer", new("Nobody picked up", "无人接听")),
                new("busy", new("Line busy or phone off", "占线或关机")),
                new("wrong-number", new("Wrong number", "号码错误")),
            ]),
        new("refuses-contact", new("Wants no contact", "拒绝联系"),
            new("Leave the customer alone; look at how often and how it was contacted", "尊重客户意愿；检视联系频次与方式"),
            [
                new("opted-out", new("Opted out", "已退订")),
                new("do-not-call", new("Wants no more calls", "要求不再致电")),
                new("refused", new("Refused without a reason", "拒绝且未说明原因")),
            ]),
        new("stopped-here", new("Stopped by the dealer", "门店自行停止"),
            new("Look why contact rested until the term was over", "检查为何暂停联系直至到期"),
            [
                new("paused", new("Contact was paused", "联系已暂停")),
                new("campaign-ended", new("Campaign was ended", "活动已结束")),
            ]),
        new("car-gone", new("Car gone", "车辆已不在"),
            new("Ask for the next car and its owner", "跟进新车及新车主"),
            [
                new("sold", new("Car sold", "车辆已卖")),
                new("scrapped", new("Car scrapped", "车辆已报废")),
                new("transferred", new("Policy transferred", "保单已过户")),
            ]),
        new("record", new("Record wrong", "资料有误"),
            new("Correct the ledger and import it again", "更正台账后重新导入"),
            [
                new("invalid", new("Record was wrong", "资料有误")),
                new("duplicate", new("Same car and term twice", "同车同期重复")),
            ]),
        Other,
    ];
}
