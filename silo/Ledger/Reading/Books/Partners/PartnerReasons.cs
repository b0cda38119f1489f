using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Ledger.Reading.Books.Partners;

/// <summary>Every reason for which a partner or a field of one is refused, beside those of all books.</summary>
internal static class PartnerReasons
{
    public static readonly RejectReason KindUnknown = new("insurer_kind_unknown",
        "Expected mainstream or auxiliary.", "合作类型应为主流或辅助。");

    public static readonly RejectReason EndsBefore = new("partner_ends_before",
        "The agreement ends before it begins; correct one of the two days.",
        "合作结束日期早于开始日期；请更正其中一个。");
}
