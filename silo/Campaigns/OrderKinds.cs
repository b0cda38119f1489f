using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Silo.Campaigns;

/// <summary>What campaigns order: the persisted names, what terms are told, and what makes what pointless.</summary>
internal static class OrderKinds
{
    private const string Enrol = "enrol-audience";
    private const string Resume = "resume-terms";
    private const string Withdraw = "withdraw-terms";

    /// <summary>The persisted name.</summary>
    public static string NameOf(CampaignEffect order) => order switch
    {
        CampaignEffect.EnrolAudience => Enrol,
        CampaignEffect.ResumeTerms => Resume,
        _ => Withdraw,
    };

    /// <summary>The order with a persisted name.</summary>
    public static CampaignEffect Parse(string name) => name switch
    {
        Enrol => CampaignEffect.EnrolAudience,
        Resume => CampaignEffect.ResumeTerms,
        _ => CampaignEffect.WithdrawTerms,
    };

    /// <summary>
    /// Open orders that need not be carried out any further behind a new one. A resumption begins from the first term
    /// again, an end leaves nothing to enrol or to resume; an enrolment goes on through a pause.
    /// </summary>
    public static string[] EndedBy(CampaignEffect order) => order switch
    {
        CampaignEffect.EnrolAudience => [Enrol],
        CampaignEffect.ResumeTerms => [Resume],
        _ => [Enrol, Resume, Withdraw],
    };

    /// <summary>What each term is told.</summary>
    public static PolicyMessage MessageOf(CampaignEffect order) => order == CampaignEffect.ResumeTerms
        ? new PolicyMessage.ResumeAsked(PauseCause.Campaign)
        : new PolicyMessage.WithdrawalReported(WithdrawalReason.CampaignEnded);
}
