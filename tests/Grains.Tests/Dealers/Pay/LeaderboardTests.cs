using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Pay;

namespace CampaignEngine.Grains.Tests.Dealers.Pay;

public sealed class LeaderboardTests
{
    private static readonly DateOnly April = new(2026, 4, 1);

    private static readonly PayBook Book = new(
        DealerSettings.None with
        {
            PayFacts =
            [
                new SaidFacts(April, "王敏", Satisfaction: 0.97m), new SaidFacts(April, "李强", Satisfaction: 0.95m),
            ],
        },
        [
            new(new(2026, 3, 1), "孙力", 90, 1), new(April, "王敏", 5, 15_000), new(April, "李强", 7, 20_000),
            new(April, null, 40, 1), new(new(2026, 5, 1), "王敏", 4, 9_000), new(new(2026, 5, 1), "赵云", 4, 12_000),
            new(new(2026, 6, 1), "李强", 2, 1_000), new(new(2026, 6, 1), "周杰", 1, 1_000),
        ]);

    [Fact]
    public void The_first_three_of_a_quarter_by_policies_and_equals_share_a_place() => Assert.Equal(
        [new(1, "王敏", 9, 24_000), new(1, "李强", 9, 21_000), new(3, "赵云", 4, 12_000)],
        Leaderboard.Of(Book, April).Leaders);

    [Fact]
    public void Each_month_has_its_champion_and_its_star() => Assert.Equal(
        [
            new(April, "李强", "王敏"), new(new(2026, 5, 1), "赵云", null), new(new(2026, 6, 1), "李强", null),
        ],
        Leaderboard.Of(Book, April).Months);

    [Fact]
    public void Nobody_leads_a_quarter_without_renewals()
    {
        var board = Leaderboard.Of(Book, new DateOnly(2026, 7, 1));
        Assert.Empty(board.Leaders);
        Assert.Equal((3, null, null), (board.Months.Count, board.Months[0].Champion, board.Months[0].Star));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(6, 4)]
    [InlineData(12, 10)]
    public void A_quarter_begins_with_its_first_month(int month, int first) =>
        Assert.Equal(new DateOnly(2026, first, 1), Leaderboard.QuarterOf(new DateOnly(2026, month, 28)));
}
