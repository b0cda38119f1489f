using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Pay;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Pay;

/// <summary>Reads what managers say of agents' months; each fault names its field.</summary>
internal static class FactBodies
{
    private const string WinBack = "winBack.";

    /// <summary>What is said, with its faults under the plan that pays the agent.</summary>
    public static SaidFacts Read(PayFactsView said, DateOnly month, DealerSettings settings, Faults faults)
    {
        var agent = faults.Text("agent", said.Agent, SaidFacts.LongestAgent);
        var facts = new SaidFacts(
            month, agent, faults.Maybe("plan", said.Plan, SaidFacts.LongestAgent), said.Target, said.PremiumTarget,
            said.Satisfaction, said.AddOns, WinBackOf(said, faults), said.Profit);
        if (faults.IsClean)
            Check(facts, settings, faults);
        return facts;
    }

    private static WinBackFacts? WinBackOf(PayFactsView said, Faults faults)
    {
        var (called, returned) = (said.Called, said.Returned);
        if (called is null != returned is null)
            faults.Add(called is null ? "called" : "returned",
                "called and returned go together", "招揽数与回店台次须同时填写");
        else if (called is null && (said.CallPlan ?? said.Report ?? said.SampleCheck) is not null)
            faults.Add("called", "is required with its coefficients", "填写系数时必填");
        return called is null || returned is null
            ? null
            : new WinBackFacts(called.Value, returned.Value, said.CallPlan, said.Report, said.SampleCheck);
    }

    private static void Check(SaidFacts facts, DealerSettings settings, Faults faults)
    {
        var name = facts.Plan ?? PayBook.PlanOf(settings.PayFacts, facts.Agent, facts.Month);
        if (settings.AllPayPlans().In(name, facts.Month) is not { } plan)
        {
            faults.Add("plan", $"{name} does not hold in {facts.Month:yyyy-MM}", $"{name} 不适用于 {facts.Month:yyyy-MM}");
            return;
        }
        foreach (var fault in PayFactsRules.Check(plan, PayBook.FactsOf(facts)))
            faults.Add(
                fault.Path.StartsWith(WinBack, StringComparison.Ordinal) ? fault.Path[WinBack.Length..] : fault.Path,
                fault.Message.En, fault.Message.Zh);
    }
}
