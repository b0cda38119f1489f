namespace CampaignEngine.Grains.Policies;

/// <summary>The names of withdrawal reasons in API, SQL and screens.</summary>
public static class WithdrawalReasonNames
{
    /// <summary>The reasons a person may report.</summary>
    public const string Reportable = "sold, scrapped, transferred, invalid";

    /// <summary>The name of a reason.</summary>
    public static string Of(WithdrawalReason reason) => reason switch
    {
        WithdrawalReason.Sold => "sold",
        WithdrawalReason.Scrapped => "scrapped",
        WithdrawalReason.Transferred => "transferred",
        WithdrawalReason.Invalid => "invalid",
        WithdrawalReason.Duplicate => "duplicate",
        _ => "campaign-ended",
    };

    /// <summary>The reason of a reportable name; null for any other.</summary>
    public static WithdrawalReason? Parse(string? name) => name switch
    {
        "sold" => WithdrawalReason.Sold,
        "scrapped" => WithdrawalReason.Scrapped,
        "transferred" => WithdrawalReason.Transferred,
        "invalid" => WithdrawalReason.Invalid,
        _ => null,
    };
}
