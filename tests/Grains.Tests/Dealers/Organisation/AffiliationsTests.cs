using CampaignEngine.Grains.Dealers.Organisation;

namespace CampaignEngine.Grains.Tests.Dealers.Organisation;

public sealed class AffiliationsTests
{
    private static readonly DateOnly May = new(2025, 5, 1);

    private static readonly Sequence<Affiliation> Moved =
        Sequence.Of<Affiliation>([]).With(In("2025-05-14", "Yongda")).With(In("2020-01-01", "Baolong"));

    [Fact]
    public void A_month_counts_for_the_group_of_its_last_day() => Assert.Equal(
        [null, "Baolong", "Yongda", "Yongda"],
        new[] { new DateOnly(2019, 12, 1), May.AddMonths(-1), May, May.AddMonths(1) }
            .Select(month => Moved.Of(month, new DateOnly(2025, 8, 1)).Group));

    [Theory]
    [InlineData("2025-05-13", "Baolong")]
    [InlineData("2025-05-14", "Yongda")]
    public void A_month_that_runs_counts_for_the_group_of_today(string today, string group) =>
        Assert.Equal(group, Moved.Of(May, DateOnly.Parse(today)).Group);

    [Fact]
    public void A_move_in_mid_month_is_told_once_it_has_happened()
    {
        Assert.Equal(new GroupMove(new DateOnly(2025, 5, 14), "Baolong"), Moved.MoveIn(May, new(2025, 8, 1)));
        Assert.Null(Moved.MoveIn(May, new DateOnly(2025, 5, 13)));
        Assert.Null(Moved.MoveIn(May.AddMonths(1), new DateOnly(2025, 8, 1)));
    }

    [Fact]
    public void Another_region_or_a_first_of_month_is_no_move_in_mid_month()
    {
        var regional = Moved.With(In("2025-06-10", "Yongda") with { Region = "North" });
        Assert.Null(regional.MoveIn(May.AddMonths(1), new DateOnly(2025, 8, 1)));
        Assert.Null(Moved.With(In("2025-07-01", "Pangda")).MoveIn(new(2025, 7, 1), new DateOnly(2025, 8, 1)));
    }

    [Fact]
    public void What_is_said_again_for_a_day_takes_its_place() =>
        Assert.Equal("Pangda", Assert.Single(
            Moved.With(In("2025-05-14", "Pangda")), one => one.Since == new DateOnly(2025, 5, 14)).Group);

    private static Affiliation In(string since, string group) => new(DateOnly.Parse(since), group, null, []);
}
