using System.CommandLine;
using CampaignEngine.Cli.Output;
using CampaignEngine.Sdk.Api;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>What a dealer loses and why, and what its insurers have of it.</summary>
internal static class ChurnCommands
{
    public static IEnumerable<Command> Build(CommandKit kit) =>
        [Churn(kit), Insurers(kit), Lost(kit), Cars(kit), Figures(kit)];

    private static Command Churn(CommandKit kit)
    {
        var code = kit.Symbols.Segment("code");
        var (from, to) = Months(kit);
        return kit.Verb("dealer churn", async (run, stop) => run.Show(
            await run.Client.Dealers.ChurnAsync(run.Value(code), run.Value(from), run.Value(to), stop),
            ViewsJson.Default.ChurnView, ChurnTables.One), code, from, to);
    }

    private static Command Insurers(CommandKit kit)
    {
        var code = kit.Symbols.Segment("code");
        var (from, to) = Months(kit);
        return kit.Verb("dealer insurers", async (run, stop) => run.Show(
            await run.Client.Dealers.InsurersAsync(run.Value(code), run.Value(from), run.Value(to), stop),
            ViewsJson.Default.InsurersView, InsurerTables.One), code, from, to);
    }

    private static Command Lost(CommandKit kit)
    {
        var code = kit.Symbols.Segment("code");
        var (from, to) = Months(kit);
        var month = kit.Symbols.MaybeMonth("month");
        var end = kit.Symbols.Among("end", Names.Ends);
        var reason = kit.Symbols.Option<string?>("reason-code", "reason");
        var group = kit.Symbols.Option<string?>("group");
        var insurer = kit.Symbols.Option<string?>("insurer-code", "insurer");
        var cohort = kit.Symbols.Among("cohort", Names.Cohorts);
        var tier = kit.Symbols.Option<string?>("tier");
        var daysLeft = kit.Symbols.Option<int?>("days-left");
        return kit.List("dealer lost", (run, stop) => run.ShowAsync(
            run.Client.Dealers.Lost(run.Value(code), new LostSearch(
                run.Value(from), run.Value(to), run.Value(month), run.Value(end), run.Value(reason), run.Value(group),
                run.Value(insurer), run.Value(cohort), run.Value(tier), run.Value(daysLeft))),
            ViewsJson.Default.PageEndedTerm, ChurnTables.Terms, stop),
            code, from, to, month, end, reason, group, insurer, cohort, tier, daysLeft);
    }

    private static Command Cars(CommandKit kit)
    {
        var code = kit.Symbols.Segment("code");
        var standing = kit.Symbols.Among("standing", Names.CarStandings);
        var month = kit.Symbols.MaybeMonth("lost-month", "month");
        return kit.List("dealer cars", (run, stop) => run.ShowAsync(
            run.Client.Dealers.Cars(run.Value(code), run.Value(standing), run.Value(month)),
            ViewsJson.Default.PageCarView, CarTables.List, stop), code, standing, month);
    }

    // Whoever says nothing asks; what is said needs a reason, which the engine asks for.
    private static Command Figures(CommandKit kit)
    {
        var code = kit.Symbols.Segment("code");
        var why = kit.Symbols.Option<string?>("why");
        var ticket = kit.Symbols.Option<decimal?>("ticket");
        var visits = kit.Symbols.Option<decimal?>("visits");
        var gross = kit.Symbols.Option<decimal?>("gross-share");
        var warranty = kit.Symbols.Option<int?>("warranty-years");
        var steering = kit.Symbols.Option<int?>("agreed-steering");
        return kit.Verb("dealer churn-figures", async (run, stop) =>
        {
            var change = new ChurnParametersChange(
                run.Value(why), run.Value(ticket), run.Value(visits), run.Value(gross), run.Value(warranty),
                run.Value(steering));
            run.Show(
                change == new ChurnParametersChange(null)
                    ? await run.Client.Dealers.ChurnParametersAsync(run.Value(code), stop)
                    : await run.Client.Dealers.SetChurnParametersAsync(run.Value(code), change, stop),
                ViewsJson.Default.ChurnParametersView, CarTables.Figures);
        }, code, why, ticket, visits, gross, warranty, steering);
    }

    private static (Option<string?> From, Option<string?> To) Months(CommandKit kit) =>
        (kit.Symbols.MaybeMonth("from-month", "from"), kit.Symbols.MaybeMonth("to-month", "to"));
}
