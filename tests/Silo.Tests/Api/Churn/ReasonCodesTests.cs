using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Playbooks;
using CampaignEngine.Silo.Rehearsal.World;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Tests.Api.Churn;

/// <summary>Every code by which the engine ends terms has its place in the tree of the grains.</summary>
public sealed class ReasonCodesTests
{
    // Said of calls only; no term ends so.
    private static readonly string[] OfCalls = ["quoted-indicative", "quoted-firm", "promised"];

    public static TheoryData<string> Codes { get; } =
    [
        .. ReasonTexts.All.Keys.Except(OfCalls, StringComparer.Ordinal)
            .Concat(Customer.Reasons)
            .Concat(Names.WithdrawalReasons)
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
