using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Grains.Tests.Policies;

public sealed class PolicyCountsTests
{
    public static TheoryData<TouchStatus, TouchStatus> Moves
    {
        get
        {
            var moves = new TheoryData<TouchStatus, TouchStatus>();
            foreach (var from in Enum.GetValues<TouchStatus>())
                foreach (var to in Enum.GetValues<TouchStatus>())
                    moves.Add(from, to);
            return moves;
        }
    }

    [Theory]
    [MemberData(nameof(Moves))]
    public void A_moved_touch_leaves_planned_equal_to_its_ends(TouchStatus from, TouchStatus to)
    {
        var ends = PolicyCounts.Moved(Channel.Sms, from, to, "missed")
            .Where(change => change.Metric is not ("delivered" or "suppressed:missed"));
        Assert.Equal(0, ends.Sum(change => change.Amount));
    }

    [Fact]
    public void A_receipt_adds_delivered_and_leaves_sent_as_it_was() => Assert.Equal(
        "delivered 1", Sum(PolicyCounts.Moved(Channel.Sms, TouchStatus.Sent, TouchStatus.Delivered, null)));

    [Fact]
    public void A_bad_receipt_after_a_good_one_takes_both_back() => Assert.Equal(
        "delivered -1, failed 1, sent -1",
        Sum(PolicyCounts.Moved(Channel.Sms, TouchStatus.Delivered, TouchStatus.Failed, "unreachable")));

    [Fact]
    public void A_touch_that_is_suppressed_is_counted_under_its_rule_too() => Assert.Equal(
        "pending -1, suppressed 1, suppressed:phone-cap 1",
        Sum(PolicyCounts.Moved(Channel.Call, TouchStatus.Pending, TouchStatus.Suppressed, "phone-cap")));

    [Fact]
    public void A_new_term_is_counted_once_and_leaves_no_phase() =>
        Assert.Equal("scheduled 1, terms 1", Sum(PolicyCounts.Of(null, "scheduled", [])));

    [Theory]
    [InlineData("won", "contacting -1, won 1")]
    [InlineData("contacting", "")]
    public void A_term_moves_between_phases_or_stays(string phase, string counts) =>
        Assert.Equal(counts, Sum(PolicyCounts.Of("contacting", phase, [])));

    [Fact]
    public void Each_order_about_a_touch_is_counted_for_its_channel()
    {
        PolicyEffect[] effects =
        [
            new PolicyEffect.PlanTouches(Channel.Call, 15),
            new PolicyEffect.SuppressTouch(1, Channel.Call, default, "missed"),
            new PolicyEffect.RaiseCallTask(2, "reply"),
        ];
        var changes = PolicyCounts.Of("paused", "paused", effects).ToList();
        Assert.Equal("pending 14, planned 15, suppressed 1, suppressed:missed 1", Sum(changes));
        Assert.All(changes, change => Assert.Equal(Channel.Call, change.Channel));
    }

    [Fact]
    public void Money_is_counted_for_the_term_and_not_for_a_channel() => Assert.Equal(
        [new MetricChange("premium-won", null, 2800.5m)],
        PolicyCounts.Of("won", "won", [new PolicyEffect.CountMoney("premium-won", 2800.5m)]));

    private static string Sum(IEnumerable<MetricChange> changes) => string.Join(", ", changes
        .GroupBy(change => change.Metric, (metric, all) => (metric, Amount: all.Sum(change => change.Amount)))
        .Where(sum => sum.Amount != 0).OrderBy(sum => sum.metric, StringComparer.Ordinal)
        .Select(sum => $"{sum.metric} {sum.Amount}"));
}
