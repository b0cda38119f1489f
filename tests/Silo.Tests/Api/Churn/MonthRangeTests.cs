using CampaignEngine.Silo.Api.Churn;
using CampaignEngine.Silo.Api.Problems;

namespace CampaignEngine.Silo.Tests.Api.Churn;

public sealed class MonthRangeTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory]
    [InlineData(null, null, null, "2025-04", "2026-03")]
    [InlineData("2026-01", null, null, "2026-01", "2026-03")]
    [InlineData(null, "2025-12", null, "2025-01", "2025-12")]
    [InlineData("2026-05", null, null, "2026-05", "2026-05")]
    [InlineData("2026-01", "2026-02-01", null, "2026-01", "2026-02")]
    [InlineData(null, null, "2026-02", "2026-02", "2026-02")]
    public void What_is_not_said_reaches_up_to_a_year_until_this_month(
        string? from, string? to, string? month, string first, string last)
    {
        var faults = new Faults();
        var range = MonthRange.Of(new MonthsAsk(from, to, month), Today, faults)!;
        Assert.True(faults.IsClean);
        Assert.Equal((first, last), ($"{range.From:yyyy-MM}", $"{range.To:yyyy-MM}"));
    }

    [Theory]
    [InlineData("march", null, null)]
    [InlineData("2026-04", "2026-03", null)]
    [InlineData("2020-01", "2026-03", null)]
    [InlineData("2026-01", null, "2026-02")]
    public void Months_that_make_no_range_are_faults(string? from, string? to, string? month)
    {
        var faults = new Faults();
        Assert.Null(MonthRange.Of(new MonthsAsk(from, to, month), Today, faults));
        Assert.False(faults.IsClean);
    }

    [Fact]
    public void The_period_before_is_as_long_and_ends_where_this_one_begins()
    {
        var range = new MonthRange(new(2026, 1, 1), new(2026, 3, 1));
        Assert.Equal(new MonthRange(new(2025, 10, 1), new(2025, 12, 1)), range.Before);
        Assert.Equal((3, new DateOnly(2026, 3, 31)), (range.Months, range.LastDay));
        Assert.Equal([1, 2, 3], range.Each.Select(month => month.Month));
    }
}
