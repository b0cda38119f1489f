using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Ledger;

/// <summary>Why a readable row cannot become a term, or what is to be told of one that does.</summary>
internal static class LedgerReasons
{
    public static readonly RejectReason ForeignDealer = new("dealer_not_yours",
        "This token may not bring rows of that dealer; ask an operator to import them.",
        "此令牌无权导入该门店的数据；请由集团运营人员导入。");

    public static RejectReason UnknownDealer(string code) => new("dealer_unknown",
        $"No dealer has the code {code}. Correct it; if the dealer is new, look at the ledger first and let it found "
            + "its dealers.",
        $"没有编码为“{code}”的门店。请核对编码；如为新门店，请先预览台账，并选择新建其中的门店。");

    public static readonly RejectReason Expired = new("expiry_past",
        "The term has already ended; check the expiry date, or leave the row out.",
        "该保单已了结；请核对到期日，或删除此行。");

    /// <summary>A ledger may not end a term that still runs: a wrong digit would lose the customer for good.</summary>
    public static RejectReason PastCorrection(DateOnly known) => new("expiry_past",
        $"This date has passed, but the term is known to run until {known:yyyy-MM-dd}; check the expiry date.",
        $"该日期已过，而已登记的到期日为 {known:yyyy-MM-dd}；请核对到期日。");

    public static readonly RejectReason TermTaken = new("term_known",
        "A term with this vehicle and expiry date is stored already and was corrected or has ended since; a ledger "
            + "does not bring it back. If this row is about another car, give its VIN.",
        "该车辆、该到期日的保单此前已登记，之后已更正或已结束，台账不能将其恢复。若为另一辆车，请填写车架号。");

    public static readonly RejectReason TooFar = new("expiry_far",
        "The term ends more than five years from now; check the expiry date.",
        "到期日距今超过五年；请核对到期日。");

    public static readonly RejectReason NoPhone = new("phone_unusable",
        "The phone cannot be used as a mobile number.", "该号码不是可用的手机号。");

    /// <summary>The term is live at another dealer, too; the row is taken nevertheless.</summary>
    public static RejectReason LiveElsewhere(string code) => new("live_elsewhere",
        $"Dealer {code} works on the same term. If the customer has moved, take it over in the preview or "
            + "withdraw it there; until then both contact the customer.",
        $"门店“{code}”也在跟进同一保单。若客户已转店，请在预览中选择接管，或在该门店撤出此保单；否则两家门店都会联系该客户。");

    /// <summary>The term was live at another dealer, which does not contact the customer any more.</summary>
    public static RejectReason TakenOver(string code) => new("taken_over",
        $"The customer has moved: the term is withdrawn at dealer {code}.", $"客户已转店：该保单在门店“{code}”撤出。");

    /// <summary>Another row of the same file speaks of the same term.</summary>
    public static RejectReason Duplicate(int? line) => line is null
        ? new("duplicate_row", "An earlier line of this file is about the same term; keep the right one.",
            "本文件前面已有同一保单的行；请只保留正确的一行。")
        : new("duplicate_row", $"Line {line} of this file is about the same term; keep the right one.",
            $"本文件第 {line} 行是同一保单；请只保留正确的一行。");
}
