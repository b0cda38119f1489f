using CampaignEngine.Grains.Campaigns;

namespace CampaignEngine.Grains.Tests.Campaigns;

public sealed class HoldoutTests
{
    private static readonly string[] Customers = [.. Enumerable.Range(0, 20_000).Select(number => $"{number:X8}")];

    // Five standard deviations of 20,000 draws lie within 0.018.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 0.018)]
    [InlineData(50, 0.018)]
    public void A_share_of_the_customers_is_held_out(int percent, double tolerance) => Assert.InRange(
        (double)Of("spring", percent).Count / Customers.Length,
        percent / 100.0 - tolerance, percent / 100.0 + tolerance);

    [Fact]
    public void A_greater_share_keeps_everybody_of_a_smaller_one() =>
        Assert.Subset(Of("spring", 30), Of("spring", 10));

    // Independent halves share a quarter of all.
    [Fact]
    public void Campaigns_hold_out_customers_independently_of_each_other() => Assert.InRange(
        (double)Of("spring", 50).Intersect(Of("autumn", 50), StringComparer.Ordinal).Count() / Customers.Length,
        0.232, 0.268);

    // Frozen: another answer would move customers between the groups of a campaign that runs.
    [Fact]
    public void The_choice_never_changes() => Assert.Equal(
        "1 2 8", string.Join(' ', Enumerable.Range(0, 20)
            .Where(number => Holdout.Includes("2026 spring", $"customer-{number}", 20))));

    private static HashSet<string> Of(string campaign, int percent) =>
        [.. Customers.Where(customer => Holdout.Includes(campaign, customer, percent))];
}
