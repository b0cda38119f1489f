using CampaignEngine.Grains.Dealers.Pay;
using static CampaignEngine.Grains.Tests.Dealers.Pay.PaySamples;

namespace CampaignEngine.Grains.Tests.Dealers.Pay;

public sealed class PayrollTests
{
    public static TheoryData<decimal, int, decimal> Rounded => new()
    {
        { 0.333333m, 1, 0.33m },
        { 0.005m, 1, 0.01m },
        { 0.004999m, 1, 0 },
        { 0.335m, 3, 1.01m },
    };

    [Fact]
    public void A_renewal_specialist_gets_base_pay_and_commission()
    {
        var statement = Payroll.Of(Usual(UsualPayPlans.RenewalSpecialist), Nothing with { Won = 61, Target = 67 });
        Assert.True(statement.IsPayable);
        Assert.Equal(["base-pay", "commission"], statement.Lines.Select(line => line.Kind));
        Assert.Equal(2_200 + 61 * 35, statement.Total);
        Assert.Equal(6, statement.Next!.Policies);
        Assert.Equal((UsualPayPlans.RenewalSpecialist, 1, March), (statement.Plan, statement.Version, statement.Month));
    }

    [Fact]
    public void A_win_back_specialist_gets_base_pay_and_pay_for_cars() =>
        Assert.Equal(4_956.25m, Payroll.Of(Usual(UsualPayPlans.WinBackSpecialist), Peter).Total);

    [Theory, MemberData(nameof(Rounded))]
    public void A_line_is_rounded_once_at_its_end_half_away_from_zero(decimal each, int count, decimal amount)
    {
        var statement = Pays(new PayPart.Commission([new(0, null, each)]), Nothing with { Won = count, Target = 1 });
        Assert.Equal(amount, statement.Total);
    }

    [Fact]
    public void Every_line_is_base_times_rate_times_count_and_the_total_is_their_sum()
    {
        var full = Plan(
            new PayPart.BasePay(2_345.67m), Commission, Ladder, Kpi with { FullPay = 777.77m }, WinBack,
            new PayPart.ProfitShare(true, 0.0123m));
        for (var i = 1; i < 300; i++)
        {
            var statement = Payroll.Of(full, Month(i));
            Assert.True(statement.IsPayable);
            Assert.All(statement.Lines, line =>
            {
                Assert.Equal(
                    decimal.Round(line.Base * line.Rate * line.Count, 2, MidpointRounding.AwayFromZero), line.Amount);
                Assert.True(line.Amount >= 0);
                Assert.True(IsChinese(line.Text.Zh));
                Assert.NotEqual("", line.Text.En);
            });
            Assert.Equal(statement.Lines.Sum(line => line.Amount), statement.Total);
        }
    }

    [Fact]
    public void A_faulty_plan_pays_nothing_and_says_why()
    {
        var statement = Pays(new PayPart.BasePay(-1), Nothing);
        Assert.Empty(statement.Lines);
        Assert.Equal(("negative", "base-pay.amount"), (statement.Open[0].Rule, statement.Open[0].Path));
        Assert.False(statement.IsPayable);
    }

    [Fact]
    public void Faulty_facts_pay_nothing_and_say_why()
    {
        var statement = Pays(Commission, Nothing with { Won = -1, Target = 5 });
        Assert.Empty(statement.Lines);
        Assert.Equal("won", Assert.Single(statement.Open).Path);
    }

    private static PayFacts Month(int i) => new(
        March, i % 130, 1 + i % 97, i * 1_234.56m, 200_000, i % 11 / 10m, i % 7 / 6m, [],
        new WinBackFacts(900 + i, i, 1, 0.9m, 0.95m), 50_000 - i * 333.33m);
}
