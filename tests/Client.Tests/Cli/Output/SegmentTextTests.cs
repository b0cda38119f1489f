using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class SegmentTextTests
{
    [Fact]
    public void Each_condition_is_named_with_its_values() => Assert.Equal(
        "Tier: A, B; History of the car: Gap-to-renewal; Age of the car: 3 – 9; Premium: – 8000; Loan: no",
        SegmentText.Of(
            new SegmentView(
                ["A", "B"], ["gap"], CarYearsFrom: 3, CarYearsTo: 9, PremiumTo: 8_000, Loan: false),
            Sheet.English));
}
