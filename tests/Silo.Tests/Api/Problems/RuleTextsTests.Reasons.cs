using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Playbooks;
using CampaignEngine.Silo.Rehearsal.World;

namespace CampaignEngine.Silo.Tests.Api.Problems;

public sealed partial class RuleTextsTests
{
    public static TheoryData<string> Reasons => [.. Produced().Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Every_way_a_call_or_a_term_may_end_is_told_in_words(string reason) => AssertTold(reason);

    [Theory]
    [InlineData("price")]
    [InlineData("too-early")]
    [InlineData("undecided")]
    public void Reasons_of_the_trade_are_told_in_words(string reason) =>
        AssertTold(reason);

    private static IEnumerable<string> Produced() =>
    [
        .. DispositionNames.All,
        .. Enum.GetValues<WithdrawalReason>().Select(WithdrawalReasonNames.Of),
        .. Customer.Reasons,
        .. ShippedPlaybooks.All.Select(shipped => PlaybookYaml.Read(shipped.Yaml).Playbook!)
            .SelectMany(book => book.Milestones.Select(milestone => milestone.Event).Append(book.End.Reason)),
    ];
}
