using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Playbooks;
using CampaignEngine.Silo.Rehearsal.World;

namespace CampaignEngine.Silo.Tests.Api.Churn;

/// <summary>Every code by which the engine ends terms has its place in the tree of the grains.</summary>
public sealed class ReasonCodesTests
{
    // By these a term is blocked or paused, and so lost on its last day.
    private static readonly string[] OfSideStates =
        [Rules.OptedOut, Rules.WrongNumber, Rules.Complaint, Rules.Paused];

    public static TheoryData<string> Codes { get; } =
    [
        .. OfSideStates.Concat(Customer.Reasons)
            .Concat(Enum.GetValues<WithdrawalReason>().Select(WithdrawalReasonNames.Of))
            .Concat(ShippedPlaybooks.All.Select(shipped => PlaybookYaml.Read(shipped.Yaml).Playbook!.End.Reason))
            .Distinct(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_code_of_the_engine_is_in_the_tree(string code)
    {
        Assert.NotEqual(ReasonGroups.Other, ReasonTree.GroupOf(code));
        Assert.NotEqual(code, ReasonTree.ReasonOf(code).Name.En);
    }
}
