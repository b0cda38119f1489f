namespace CampaignEngine.Grains.Campaigns;

/// <summary>Decides what one message does to one campaign.</summary>
public static class CampaignDecider
{
    /// <summary>The rule that refuses a change to what has been launched.</summary>
    public const string OnlyDrafts = "only-drafts-change";

    /// <summary>The rule that refuses to pause or resume what does not run.</summary>
    public const string NotRunning = "campaign-not-running";

    /// <summary>The rule that absorbs everything after the end.</summary>
    public const string Ended = "campaign-ended";

    /// <summary>The rule that refuses a second campaign of the same name; it is the registry that finds one.</summary>
    public const string NameTaken = "name-taken";

    /// <summary>The turn that a message causes.</summary>
    public static Turn<Campaign, CampaignEffect> Decide(Campaign campaign, CampaignMessage message) =>
        (campaign.Phase, message) switch
        {
            (CampaignPhase.Draft, CampaignMessage.Redrafted draft) => Redraft(campaign, draft),
            (CampaignPhase.Draft, CampaignMessage.LaunchAsked) =>
                To(campaign, CampaignPhase.Running, CampaignEffect.EnrolAudience),
            (CampaignPhase.Draft, CampaignMessage.EndAsked) => To(campaign, CampaignPhase.Ended),
            (CampaignPhase.Running, CampaignMessage.HoldAsked) => To(campaign, CampaignPhase.Paused),
            (CampaignPhase.Running, CampaignMessage.EndAsked) =>
                To(campaign, CampaignPhase.Ended, CampaignEffect.WithdrawTerms),
            (CampaignPhase.Paused, CampaignMessage.ReleaseAsked) =>
                To(campaign, CampaignPhase.Running, CampaignEffect.ResumeTerms),
            (CampaignPhase.Paused, CampaignMessage.EndAsked) =>
                To(campaign, CampaignPhase.Ended, CampaignEffect.WithdrawTerms),
            (CampaignPhase.Running, CampaignMessage.LaunchAsked or CampaignMessage.ReleaseAsked) => Repeat(campaign),
            (CampaignPhase.Paused, CampaignMessage.HoldAsked) => Repeat(campaign),
            (CampaignPhase.Ended, CampaignMessage.EndAsked) => Repeat(campaign),
            (CampaignPhase.Ended, _) => Refuse(campaign, Ended),
            (_, CampaignMessage.Redrafted or CampaignMessage.LaunchAsked) => Refuse(campaign, OnlyDrafts),
            _ => Refuse(campaign, NotRunning),
        };

    private static Turn<Campaign, CampaignEffect> Redraft(Campaign campaign, CampaignMessage.Redrafted draft)
    {
        var changed = campaign with
        {
            Name = draft.Name,
            PlaybookId = draft.PlaybookId,
            Audience = draft.Audience,
            Holdout = draft.Holdout,
        };
        return changed == campaign ? Repeat(campaign) : new(changed, [], Verdict.Applied);
    }

    private static Turn<Campaign, CampaignEffect> To(
        Campaign campaign, CampaignPhase phase, params ReadOnlySpan<CampaignEffect> effects) =>
        new(campaign with { Phase = phase }, Sequence.Of(effects), Verdict.Applied);

    private static Turn<Campaign, CampaignEffect> Repeat(Campaign campaign) =>
        new(campaign, [], Verdict.Ignored("nothing-to-do"));

    private static Turn<Campaign, CampaignEffect> Refuse(Campaign campaign, string rule) =>
        new(campaign, [], Verdict.Refused(rule));
}
