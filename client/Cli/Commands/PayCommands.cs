using System.CommandLine;
using System.Text.Json;
using CampaignEngine.Cli.Output;
using CampaignEngine.Cli.Running;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>What a dealer's agents are paid: look, say facts, pay a month, change plans.</summary>
internal static class PayCommands
{
    public static IEnumerable<Command> Build(CommandKit kit) =>
        [Show(kit), Say(kit), Pay(kit), Plans(kit), SetPlan(kit), EndPlan(kit), Leaders(kit)];

    private static Command Show(CommandKit kit)
    {
        var code = kit.Symbols.Segment("code");
        var month = kit.Symbols.MaybeMonth("month");
        return kit.Verb("dealer pay", async (run, stop) => Shown(
            run, await run.Client.Pay.GetAsync(run.Value(code), run.Value(month), stop)), code, month);
    }

    private static Command Say(CommandKit kit)
    {
        var (code, month) = (kit.Symbols.Segment("code"), kit.Symbols.Month("month"));
        var agent = kit.Symbols.Argument<string>("pay-agent");
        var facts = new PayFactSymbols(kit.Symbols);
        return kit.Verb("dealer pay-facts", async (run, stop) => Shown(
            run, await run.Client.Pay.SayAsync(
                run.Value(code), facts.Of(run, run.Value(month), run.Value(agent)), stop)),
            [code, month, agent, .. facts.All]);
    }

    private static Command Pay(CommandKit kit)
    {
        var (code, month) = (kit.Symbols.Segment("code"), kit.Symbols.Month("month"));
        var plan = kit.Symbols.Argument<string>("pay-plan");
        var yes = kit.Symbols.Option<bool>("yes");
        return kit.Verb("dealer pay-month", async (run, stop) =>
        {
            var pay = await run.Client.Pay.GetAsync(run.Value(code), run.Value(month), stop);
            var paid = pay.Agents.Where(agent => agent.Plan == run.Value(plan)).ToList();
            var total = paid.Sum(agent => agent.Total);
            if (!run.Value(yes))
                await Confirmation.AskAsync(
                    run, run.Words.Say("say.confirm-pay", run.Value(month), paid.Count, total), stop);
            Shown(run, await run.Client.Pay.MarkPaidAsync(
                run.Value(code), new PaidMonthChange(run.Value(plan), run.Value(month), total), stop));
        }, code, month, plan, yes);
    }

    private static Command Plans(CommandKit kit)
    {
        var code = kit.Symbols.Segment("code");
        return kit.Verb("dealer pay-plans", async (run, stop) => Shown(
            run, await run.Client.Pay.PlansAsync(run.Value(code), stop)), code);
    }

    private static Command SetPlan(CommandKit kit)
    {
        var code = kit.Symbols.Segment("code");
        var file = kit.Symbols.Argument<string>("pay-plan-file");
        return kit.Verb("dealer pay-plan", async (run, stop) => Shown(
            run, await run.Client.Pay.SetPlanAsync(
                run.Value(code), PlanOf(await TextFile.ReadAsync(run, run.Value(file), stop), run), stop)), code, file);
    }

    private static Command EndPlan(CommandKit kit)
    {
        var (code, plan) = (kit.Symbols.Segment("code"), kit.Symbols.Argument<string>("pay-plan"));
        var until = kit.Symbols.Month("last-month");
        return kit.Verb("dealer end-pay-plan", async (run, stop) => Shown(
            run, await run.Client.Pay.SetPlanAsync(
                run.Value(code), new PayPlanChange(run.Value(plan), Until: run.Value(until)), stop)),
            code, plan, until);
    }

    private static Command Leaders(CommandKit kit)
    {
        var code = kit.Symbols.Segment("code");
        var quarter = kit.Symbols.Option<string?>("quarter");
        var names = kit.Symbols.Among("names", ["show", "hide"]);
        return kit.Verb("dealer leaders", async (run, stop) =>
        {
            if (run.Value(names) is { } said)
                await run.Client.Pay.SetLeadersAsync(run.Value(code), new LeadersChange(said == "show"), stop);
            run.Show(
                await run.Client.Pay.LeadersAsync(run.Value(code), run.Value(quarter), stop),
                ViewsJson.Default.LeadersView, PayTables.Leaders);
        }, code, quarter, names);
    }

    private static PayPlanChange PlanOf(string json, Run run)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ViewsJson.Default.PayPlanChange)
                ?? throw new UsageException(run.Words["say.bad-plan-file"]);
        }
        catch (JsonException)
        {
            throw new UsageException(run.Words["say.bad-plan-file"]);
        }
    }

    private static void Shown(Run run, PayView pay) => run.Show(pay, ViewsJson.Default.PayView, PayTables.One);

    private static void Shown(Run run, PayPlansView plans) =>
        run.Show(plans, ViewsJson.Default.PayPlansView, PayTables.Plans);
}
