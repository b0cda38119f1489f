using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Ledger.Reading.Books.Sales;

/// <summary>Every reason for which a field of a sale is left empty, beside those of all books.</summary>
internal static class SaleReasons
{
    public static readonly RejectReason InsuredUnreadable = new("insured_unreadable",
        "Expected yes or no, or where it was insured (at the store, elsewhere).",
        "应为是或否，或投保地点（店内、店外）。");
}
