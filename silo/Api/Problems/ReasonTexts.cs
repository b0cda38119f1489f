using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Problems;

/// <summary>What is said of how calls ended and why terms did; people may report reasons that are not here.</summary>
internal static class ReasonTexts
{
    public static IReadOnlyDictionary<string, LocalizedText> All { get; } =
        new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["no-answer"] = new("nobody answered the phone", "无人接听"),
            ["busy"] = new("the line was busy or the phone off", "占线或关机"),
            ["not-convenient"] = new("it was not a convenient time", "客户当时不方便"),
            ["undecided"] = new("the customer had not decided", "客户尚未决定"),
            ["quoted-indicative"] = new("an indicative price was given", "已试算报价"),
            ["quoted-firm"] = new("a firm price was given", "已精确报价"),
            ["promised"] = new("the customer promised to renew", "客户承诺续保"),
            ["refused"] = new("the customer refused", "客户拒绝"),
            ["do-not-call"] = new("the customer wants no more calls", "客户要求不再致电"),

            ["no-response"] = new("nobody had answered by the end of the term", "至期末未获客户响应"),
            ["price"] = new("the price was too high", "价格偏高"),
            ["service"] = new("the customer was not content with the service", "对服务不满意"),
            ["referral"] = new("it was insured through an acquaintance", "通过熟人投保"),
            ["telesales"] = new("an insurer's telesales won the customer", "通过电销投保"),
            ["bought-elsewhere"] = new("it was insured elsewhere", "已在别处投保"),
            ["too-early"] = new("the customer found it too early", "客户认为为时尚早"),

            ["campaign-ended"] = new("the campaign has ended", "活动已结束"),
            ["sold"] = new("the car was sold", "车辆已卖"),
            ["scrapped"] = new("the car was scrapped", "车辆已报废"),
            ["transferred"] = new("the policy was transferred", "保单已过户"),
            ["invalid"] = new("the record was wrong", "资料有误"),
            ["duplicate"] = new("another record is the same car and term", "与另一条记录为同一车辆、同一保单期"),
        };
}
