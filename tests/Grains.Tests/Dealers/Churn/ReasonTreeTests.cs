using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Grains.Tests.Dealers.Churn;

/// <summary>The tree in ReasonGroups. Source: 001 row 1-54.</summary>
public sealed class ReasonTreeTests
{
    public static TheoryData<string, string> Codes { get; } = new()
    {
        { "price", "price" }, { "service", "service" }, { Rules.Complaint, "service" }, { "telesales", "competitor" },
        { "bought-elsewhere", "competitor" }, { "referral", "competitor" }, { "too-early", "undecided" },
        { "undecided", "undecided" }, { "no-response", "not-reached" }, { Rules.WrongNumber, "not-reached" },
        { Rules.OptedOut, "refuses-contact" }, { Rules.Paused, "stopped-here" }, { "sold", "car-gone" },
        { "scrapped", "car-gone" }, { "transferred", "car-gone" }, { "invalid", "record" },
        { "moon-phase", "other" },
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_code_has_its_group(string code, string group) =>
        Assert.Equal(group, ReasonTree.GroupOf(code).Code);

    [Fact]
    public void Every_reason_for_which_the_engine_withdraws_is_known() => Assert.All(
        Enum.GetValues<WithdrawalReason>().Select(WithdrawalReasonNames.Of),
        code => Assert.NotEqual("other", ReasonTree.GroupOf(code).Code));

    [Fact]
    public void Every_word_exists_in_both_languages() => Assert.All(
        ReasonGroups.All.SelectMany(group => group.Reasons.Select(reason => reason.Name)
            .Append(group.Name).Append(group.Answer)),
        text => Assert.True(text.En.All(char.IsAscii) && text.Zh.Any(sign => sign is >= '一' and <= '龥'), text.En));

    [Fact]
    public void An_unknown_code_is_shown_under_other_by_its_own_name()
    {
        var count = Assert.Single(ReasonTree.Count(EndKind.Lost, [Ends.Lost(2, "moon-phase")], []));
        Assert.Equal("other", count.Group.Code);
        Assert.Equal(("moon-phase", "moon-phase"), (count.Reasons[0].Reason.Code, count.Reasons[0].Reason.Name.Zh));
    }

    [Fact]
    public void Terms_are_counted_by_both_levels_beside_the_period_before()
    {
        EndCount[] now = [Ends.Lost(5, "telesales"), Ends.Lost(3, "referral"), Ends.Lost(2), Ends.Withdrawn(9)];
        EndCount[] before = [Ends.Lost(4, "referral"), Ends.Lost(1, "no-response")];
        var counts = ReasonTree.Count(EndKind.Lost, now, before);
        Assert.Equal(
            [("competitor", 8, 4, 0.8m), ("price", 2, 0, 0.2m), ("not-reached", 0, 1, 0m)],
            counts.Select(count => (count.Group.Code, count.Terms, count.Before, count.Share!.Value)));
        Assert.Equal(
            [("telesales", 5, 0), ("referral", 3, 4)],
            counts[0].Reasons.Select(reason => (reason.Reason.Code, reason.Terms, reason.Before)));
    }

    [Fact]
    public void Withdrawn_terms_are_counted_apart_from_lost_ones()
    {
        var count = Assert.Single(ReasonTree.Count(EndKind.Withdrawn, [Ends.Lost(5), Ends.Withdrawn(9)], []));
        Assert.Equal(("car-gone", 9), (count.Group.Code, count.Terms));
    }

    [Fact]
    public void A_reason_that_nobody_named_says_so()
    {
        var count = Assert.Single(ReasonTree.Count(EndKind.Lost, [Ends.Lost(1, reason: null)], []));
        Assert.Equal((ReasonTree.Unnamed, 1m), (count.Reasons[0].Reason.Code, count.Share));
        Assert.Null(Assert.Single(ReasonTree.Count(EndKind.Lost, [], [Ends.Lost(1)])).Share);
    }

    [Fact]
    public void A_group_names_its_codes()
    {
        Assert.Equal(["price", "gifts"], ReasonTree.CodesOf("price")!);
        Assert.Null(ReasonTree.CodesOf("moon-phase"));
    }
}
