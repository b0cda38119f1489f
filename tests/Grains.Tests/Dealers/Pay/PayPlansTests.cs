using System.Text.Json;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Pay;
using static CampaignEngine.Grains.Tests.Dealers.Pay.PaySamples;

namespace CampaignEngine.Grains.Tests.Dealers.Pay;

public sealed class PayPlansTests
{
    private static readonly DateOnly May = new(2026, 5, 1);

    [Fact]
    public void A_version_holds_until_the_next_one_begins()
    {
        var plans = Taken(Taken(PayPlans.None.Add(Version(1, March))).Add(Version(2, May)));
        Assert.Null(plans.In("sample", new DateOnly(2026, 2, 28)));
        Assert.Equal(1, plans.In("sample", new DateOnly(2026, 4, 30))!.Version);
        Assert.Equal(2, plans.In("sample", May)!.Version);
        Assert.Null(plans.In("other", May));
    }

    [Fact]
    public void What_has_ended_does_not_bring_an_older_version_back()
    {
        var plans = Taken(Taken(PayPlans.None.Add(Version(1, March))).Add(Version(2, May, until: May)));
        Assert.Equal(2, plans.In("sample", May)!.Version);
        Assert.Null(plans.In("sample", new DateOnly(2026, 6, 1)));
    }

    [Fact]
    public void Versions_that_claim_the_same_month_are_refused()
    {
        var plans = Taken(PayPlans.None.Add(Version(1, March, until: May)));
        var fault = Refused(plans, plans.Add(Version(2, May)), "plans-overlap");
        Assert.Contains("both claim 2026-05", fault.Message.En, StringComparison.Ordinal);
        Refused(plans, plans.Add(Version(2, March)), "plans-overlap");
        Refused(plans, plans.Add(Version(2, new DateOnly(2026, 1, 1), until: March)), "plans-overlap");
        Assert.Equal(2, Taken(plans.Add(Version(2, new DateOnly(2026, 1, 1)))).Plans.Count);
        Assert.Equal(2, Taken(plans.Add(Version(2, new DateOnly(2026, 6, 1)))).Plans.Count);
    }

    [Fact]
    public void Plans_of_other_names_may_hold_at_the_same_time() =>
        Assert.Equal(3, UsualPayPlans.From(March).Aggregate(PayPlans.None, (all, plan) => Taken(all.Add(plan)))
            .Plans.Count);

    [Fact]
    public void A_version_number_is_used_once_and_rises()
    {
        var plans = Taken(PayPlans.None.Add(Version(3, March)));
        Refused(plans, plans.Add(Version(3, May)), "version-not-new");
        Refused(plans, plans.Add(Version(2, May)), "version-not-new");
    }

    [Fact]
    public void A_faulty_plan_does_not_come_in() =>
        Refused(PayPlans.None, PayPlans.None.Add(Version(1, March) with { Parts = [] }), "no-parts");

    [Fact]
    public void A_version_may_change_until_a_month_was_paid_by_it()
    {
        var plans = Taken(PayPlans.None.Add(Version(1, March)));
        plans = Taken(plans.Replace(Version(1, March, amount: 2_300)));
        plans = Taken(plans.MarkPaid("sample", new DateOnly(2026, 4, 17)));
        Assert.True(plans.IsUsed("sample", 1));
        Refused(plans, plans.Replace(Version(1, March, amount: 2_500)), "plan-used");
        Refused(plans, plans.Replace(Version(1, new DateOnly(2026, 2, 1), amount: 2_300)), "plan-used");
        Refused(plans, plans.Remove("sample", 1), "plan-used");
    }

    [Fact]
    public void A_used_version_may_end_after_its_paid_months_only()
    {
        var plans = Taken(Taken(PayPlans.None.Add(Version(1, March))).MarkPaid("sample", May));
        Assert.Null(Taken(plans.Replace(Version(1, March, until: May))).In("sample", new DateOnly(2026, 6, 1)));
        Refused(plans, plans.Replace(Version(1, March, until: March)), "month-paid");
    }

    [Fact]
    public void A_new_version_does_not_reach_back_over_a_paid_month()
    {
        var plans = Taken(Taken(PayPlans.None.Add(Version(1, March))).MarkPaid("sample", May));
        Refused(plans, plans.Add(Version(2, May)), "month-paid");
        Assert.Equal(2, Taken(plans.Add(Version(2, new DateOnly(2026, 6, 1)))).Plans.Count);
    }

    [Fact]
    public void Paying_a_month_twice_is_noted_once()
    {
        var plans = Taken(PayPlans.None.Add(Version(1, March)));
        var once = Taken(plans.MarkPaid("sample", May));
        Assert.Equal(once, Taken(once.MarkPaid("sample", May.AddDays(9))));
        Assert.Equal([new PaidMonth("sample", May, 1)], once.Paid);
        Refused(once, once.MarkPaid("sample", new DateOnly(2026, 2, 1)), "no-plan");
    }

    [Fact]
    public void What_is_not_there_can_be_neither_replaced_nor_removed()
    {
        var plans = Taken(PayPlans.None.Add(Version(1, March)));
        Refused(plans, plans.Replace(Version(2, May)), "no-such-plan");
        Refused(plans, plans.Remove("other", 1), "no-such-plan");
        Assert.Empty(Taken(plans.Remove("sample", 1)).Plans);
    }

    [Fact]
    public void Plans_survive_storage()
    {
        var plans = UsualPayPlans.From(March).Aggregate(PayPlans.None, (all, plan) => Taken(all.Add(plan)));
        plans = Taken(plans.MarkPaid(UsualPayPlans.HalfYearPlan, May));
        var text = JsonSerializer.Serialize(plans, GrainJson.Default.PayPlans);
        Assert.Equal(plans, JsonSerializer.Deserialize(text, GrainJson.Default.PayPlans));
    }

    private static PayPlan Version(int version, DateOnly from, DateOnly? until = null, decimal amount = 2_200) =>
        Plan(new PayPart.BasePay(amount)) with { Version = version, From = from, Until = until };

    private static PayPlans Taken(PayPlansChange change)
    {
        Assert.Empty(change.Faults);
        return change.Plans;
    }

    private static Fault Refused(PayPlans before, PayPlansChange change, string rule)
    {
        Assert.Equal(before, change.Plans);
        var fault = Assert.Single(change.Faults);
        Assert.Equal(rule, fault.Rule);
        Assert.True(IsChinese(fault.Message.Zh));
        return fault;
    }
}
