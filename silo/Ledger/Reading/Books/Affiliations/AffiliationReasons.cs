using CampaignEngine.Grains.Dealers.Organisation;
using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Ledger.Reading.Books.Affiliations;

/// <summary>Every reason for which the place of a store is refused, beside those of all books.</summary>
internal static class AffiliationReasons
{
    public static readonly RejectReason TooManyBrands = new("too_many_brands",
        $"A store has at most {Affiliation.MostBrands} brands.", $"每家门店最多 {Affiliation.MostBrands} 个品牌。");

    public static readonly RejectReason TooFarAhead = new("since_too_far",
        "This day is more than a year ahead; check the date.", "该日期超过一年以后；请核对日期。");

    public static readonly RejectReason Refused = new("affiliation_unsound",
        "The dealer cannot keep this: a name is too long or it has changed its place too often.",
        "无法保存：名称过长，或该门店的归属变更次数过多。");
}
