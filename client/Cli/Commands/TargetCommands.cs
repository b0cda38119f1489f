using System.CommandLine;
using System.Globalization;
using CampaignEngine.Cli.Output;
using CampaignEngine.Cli.Running;
using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>A dealer's targets: look, propose, adopt, set; their bounds and figures.</summary>
internal static class TargetCommands
{
    public static IEnumerable<Command> Build(CommandKit kit) =>
        [Show(kit), Month(kit), Propose(kit), Adopt(kit), Goal(kit), Kpis(kit)];

    private static Command Show(CommandKit kit)
    {
        var code = kit.Symbols.Segment("code");
        var year = kit.Symbols.Option<int?>("year");
        return kit.Verb("dealer targets", async (run, stop) => Shown(
            run, await run.Client.Targets.GetAsync(run.Value(code), run.Value(year), stop)), code, year);
    }

    private static Command Month(CommandKit kit)
    {
        var code = kit.Symbols.Segment("code");
        var month = kit.Symbols.Month("month");
        var renewals = kit.Symbols.Required<int>("renewals");
        var premium = kit.Symbols.Required<decimal>("premium");
        var why = kit.Symbols.Option<string?>("why");
        return kit.Verb("dealer target", async (run, stop) =>
        {
            var target = new TargetChange(run.Value(renewals), run.Value(premium), run.Value(why));
            run.Show(
                await run.Client.Targets.SetMonthAsync(run.Value(code), run.Value(month), target, stop),
                ViewsJson.Default.DealerView, DealerTables.One);
        }, code, month, renewals, premium, why);
    }

    private static Command Propose(CommandKit kit)
    {
        var (code, year) = (kit.Symbols.Segment("code"), kit.Symbols.Argument<int>("year"));
        var inputs = new TargetInputSymbols(kit.Symbols);
        return kit.Verb("dealer propose", async (run, stop) => run.Show(
            await run.Client.Targets.ProposeAsync(
                run.Value(code), run.Value(year), new ProposalAsk(inputs.Of(run)), stop),
            ViewsJson.Default.ProposalView, TargetTables.Proposal), [code, year, .. inputs.All]);
    }

    private static Command Adopt(CommandKit kit)
    {
        var (code, year) = (kit.Symbols.Segment("code"), kit.Symbols.Argument<int>("year"));
        var renewals = kit.Symbols.Required<int>("renewals");
        var premium = kit.Symbols.Required<decimal>("premium");
        var why = kit.Symbols.Option<string?>("why");
        var inputs = new TargetInputSymbols(kit.Symbols);
        return kit.Verb("dealer adopt", async (run, stop) =>
        {
            var change = new YearChange(run.Value(renewals), run.Value(premium), run.Value(why), inputs.Of(run));
            Shown(run, await run.Client.Targets.AdoptAsync(run.Value(code), run.Value(year), change, stop));
        }, [code, year, renewals, premium, why, .. inputs.All]);
    }

    private static Command Goal(CommandKit kit)
    {
        var (code, goal) = (kit.Symbols.Segment("code"), kit.Symbols.Segment("goal"));
        var low = kit.Symbols.Option<decimal?>("at-least");
        var high = kit.Symbols.Option<decimal?>("at-most");
        return kit.Verb("dealer goal", async (run, stop) => Shown(
            run, await run.Client.Targets.SetGoalAsync(
                run.Value(code), run.Value(goal), new GoalChange(run.Value(low), run.Value(high)), stop)),
            code, goal, low, high);
    }

    private static Command Kpis(CommandKit kit)
    {
        var code = kit.Symbols.Segment("code");
        var kpis = kit.Symbols.Each("kpi");
        return kit.Verb("dealer kpis", async (run, stop) => Shown(
            run, await run.Client.Targets.SetKpisAsync(
                run.Value(code),
                new KpisChange([.. (run.Value(kpis) ?? []).Select(text => KpiOf(text, run.Words))]), stop)),
            code, kpis);
    }

    private static void Shown(Run run, TargetYearView year) =>
        run.Show(year, ViewsJson.Default.TargetYearView, TargetTables.Year);

    private static KpiView KpiOf(string text, Words words)
    {
        var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
        return parts.Length == 2 && decimal.TryParse(
            parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? new KpiView(parts[0], value)
            : throw new UsageException(words.Say("say.bad-kpi", text));
    }
}
