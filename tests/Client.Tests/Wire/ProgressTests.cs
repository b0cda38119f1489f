using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Wire;

public sealed class ProgressTests
{
    [Fact]
    public void Nothing_adds_up_to_zeros_that_balance()
    {
        var progress = Progress.From([]);
        Assert.Equal((0L, 0L, true), (progress.Terms, progress.Touches.Planned, progress.Balanced));
        Assert.Empty(progress.ByChannel);
    }

    [Fact]
    public void Amounts_of_one_channel_and_metric_are_summed_and_channels_add_up()
    {
        var progress = Progress.From(
        [
            new("sms", "planned", 3), new("sms", "planned", 2), new("sms", "sent", 5),
            new("sms", "delivered", 4),
            new("call", "planned", 15), new("call", "suppressed", 15),
        ]);
        Assert.Equal(new TouchTotals(5, 0, 5, 4, 0, 0), progress.ByChannel["sms"]);
        Assert.Equal(new TouchTotals(20, 0, 5, 4, 0, 15), progress.Touches);
        Assert.True(progress.Balanced);
    }

    [Fact]
    public void Channels_stand_in_order_of_name_and_none_without_touches() => Assert.Equal(
        ["call", "sms"],
        Progress.From([new("sms", "planned", 1), new("", "terms", 1), new("call", "planned", 1)])
            .ByChannel.Keys);

    [Fact]
    public void Two_channels_that_err_against_each_other_do_not_balance()
    {
        var progress = Progress.From([new("sms", "planned", 1), new("call", "pending", 1)]);
        Assert.True(progress.Touches.IsBalanced);
        Assert.False(progress.Balanced);
    }

    [Fact]
    public void Terms_phases_and_money_are_those_without_a_channel()
    {
        var progress = Progress.From(
        [
            new("", "terms", 3), new("", "won", 2), new("", "lost", 1), new("", "premium-won", 2800.5m),
            new("sms", "won", 9),
        ]);
        Assert.Equal((3L, 2L, 1L, 0L),
            (progress.Terms, progress.Phases.Won, progress.Phases.Lost, progress.Phases.Quoted));
        Assert.Equal((0m, 2800.5m), (progress.PremiumEnrolled, progress.PremiumWon));
    }
}
