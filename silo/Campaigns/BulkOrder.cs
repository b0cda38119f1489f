using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Silo.Campaigns;

/// <summary>An order to many terms: of a campaign, of a dealer, or of all.</summary>
internal sealed record BulkOrder(long Id, string Kind, long? CampaignId, int? DealerId, long Cursor)
{
    public const string EnrolAudience = "enrol-audience";
    public const string ResumeTerms = "resume-terms";
    public const string WithdrawTerms = "withdraw-terms";
    public const string ReplanTerms = "replan-terms";

    /// <summary>The persisted kind of what a campaign orders.</summary>
    public static string KindOf(CampaignEffect effect) => effect switch
    {
        CampaignEffect.EnrolAudience => EnrolAudience,
        CampaignEffect.ResumeTerms => ResumeTerms,
        _ => WithdrawTerms,
    };

    /// <summary>What each of its terms is told.</summary>
    public PolicyMessage Message => Kind switch
    {
        ResumeTerms => new PolicyMessage.ResumeAsked(PauseCause.Campaign),
        WithdrawTerms => new PolicyMessage.WithdrawalReported(WithdrawalReason.CampaignEnded),
        _ => new PolicyMessage.CalendarPublished(),
    };
}
