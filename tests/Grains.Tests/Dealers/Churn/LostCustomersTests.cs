using CampaignEngine.Grains.Dealers.Churn;

namespace CampaignEngine.Grains.Tests.Dealers.Churn;

/// <summary>Lost customers counted, and their <see cref="CustomerWorth"/>. Source: 001 row 1-50.</summary>
public sealed class LostCustomersTests
{
    [Fact]
    public void A_lost_customer_costs_20000_of_turnover_and_9000_of_gross_profit_a_year()
    {
        Assert.Equal(new LostMoney(-20_000m, -9_000m), CustomerWorth.Usual.LostWith(1));
        Assert.Equal(new LostMoney(-60_000m, -27_000m), CustomerWorth.Usual.LostWith(3));
        Assert.Equal(new LostMoney(-1_600m, -480m), new CustomerWorth(800m, 2m, 0.3m).LostWith(1));
        Assert.Equal(new LostMoney(0, 0), CustomerWorth.Usual.LostWith(0));
    }

    [Fact]
    public void Cars_are_counted_by_where_they_stand_and_every_standing_is_there()
    {
        var today = new DateOnly(2026, 3, 2);
        var counts = LostCustomers.Count(
            [
                (CarCare.Ledger(null, today.AddDays(-10)), 5), (CarCare.Ledger(null, today.AddDays(-20)), 2),
                (CarCare.Ledger(null, today.AddDays(-900)), 3), (CarCare.Ledger(null, null), 4),
            ], today, LostRule.Usual);
        Assert.Equal(Enum.GetValues<CareStanding>(), counts.Select(count => count.Standing));
        Assert.Equal([7, 0, 0, 3, 0, 4], counts.Select(count => count.Cars));
        Assert.Equal(3, counts.Where(count => LostCustomers.Lost.Contains(count.Standing)).Sum(count => count.Cars));
    }

    [Fact]
    public void Every_standing_has_a_name_of_its_own() => Assert.Equal(
        ["active", "after-first-maintenance", "end-of-warranty", "other-time", "never-visited", "not-known"],
        Enum.GetValues<CareStanding>().Select(LostCustomers.NameOf));
}
