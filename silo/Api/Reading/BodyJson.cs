using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Reading;

/// <summary>The JSON of this interface: strict in what it takes, so that no typo is read as a wish.</summary>
internal static class BodyJson
{
    private const int DeepestJson = 32;

    // Answers stay free to grow: their descriptions must not forbid fields of later versions.
    private static readonly FrozenSet<Type> Bodies =
    [
        typeof(CampaignDraft), typeof(AudienceView), typeof(SegmentView), typeof(TargetChange), typeof(ProposalAsk),
        typeof(YearChange), typeof(TargetInputsView), typeof(GoalChange), typeof(KpisChange),
        typeof(AffiliationChange), typeof(PolicyCommand),
        typeof(PayPlanChange), typeof(PayPartView), typeof(PayFactsView), typeof(PaidMonthChange),
        typeof(LeadersChange),
        typeof(StaffingInputs), typeof(StaffingAssumptionsView), typeof(StaffAgentView), typeof(SpreadView),
        typeof(ChurnParametersChange), typeof(AgreementChange), typeof(IncidentReport), typeof(ScoreChange),
        typeof(ScoreWeightsView),
        typeof(ActionAsk), typeof(ActionChange), typeof(ReportScheduleChange), typeof(ReportPlanView),
        typeof(TaskAsk), typeof(TaskOutcome), typeof(TaskExtension), typeof(TaskRelease), typeof(TextJudgement),
        typeof(CapChange), typeof(KeyAsk), typeof(ImportAnswers), typeof(ReportAsk),
        typeof(PromotionsChange), typeof(PromotionView), typeof(LoyaltyRateView), typeof(LoyaltyRedemption),
    ];

    public static void Use(JsonSerializerOptions options)
    {
        options.TypeInfoResolverChain.Insert(0, ViewsJson.Default.WithAddedModifier(RefuseUnknownFields));
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.AllowDuplicateProperties = false;
        options.MaxDepth = DeepestJson;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new PlainText());
        options.Converters.Add(new OffsetTime());
    }

    private static void RefuseUnknownFields(JsonTypeInfo body)
    {
        if (Bodies.Contains(body.Type))
            body.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
    }
}
