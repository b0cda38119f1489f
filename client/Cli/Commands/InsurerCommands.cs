using System.CommandLine;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>What was agreed with a dealer's insurers, who broke it, and how they score.</summary>
internal static class InsurerCommands
{
    public static IEnumerable<Command> Build(CommandKit kit) =>
        [Agree(kit), Incidents(kit), Report(kit), Scorecard(kit), Score(kit), Weigh(kit)];

    private static Command Agree(CommandKit kit)
    {
        var (code, insurer) = (kit.Symbols.Segment("code"), kit.Symbols.Segment("insurer"));
        var days = kit.Symbols.Required<int>("no-contact-days");
        return kit.Verb("dealer agreement", async (run, stop) => run.Show(
            await run.Client.Insurers.AgreeAsync(
                run.Value(code), run.Value(insurer), new AgreementChange(run.Value(days)), stop),
            ViewsJson.Default.AgreementView, PartnerTables.Agreement), code, insurer, days);
    }

    private static Command Incidents(CommandKit kit)
    {
        var code = kit.Symbols.Segment("code");
        var insurer = kit.Symbols.Option<string?>("of-insurer", "insurer");
        return kit.List("dealer incidents", (run, stop) => run.ShowAsync(
            run.Client.Insurers.Incidents(run.Value(code), run.Value(insurer)),
            ViewsJson.Default.PageIncidentView, PartnerTables.Incidents, stop), code, insurer);
    }

    private static Command Report(CommandKit kit)
    {
        var (code, insurer) = (kit.Symbols.Segment("code"), kit.Symbols.Segment("insurer"));
        var evidence = kit.Symbols.Required<string>("evidence");
        var day = kit.Symbols.Option<DateOnly?>("contact-day", "day");
        var policy = kit.Symbols.Option<long?>("policy");
        return kit.Verb("dealer incident", async (run, stop) =>
        {
            var on = run.Value(day) is { } said ? $"{said:yyyy-MM-dd}" : null;
            run.Show(
                await run.Client.Insurers.ReportAsync(
                    run.Value(code),
                    new IncidentReport(run.Value(insurer), run.Value(evidence), on, run.Value(policy)), stop),
                ViewsJson.Default.IncidentsView, PartnerTables.Reported);
        }, code, insurer, evidence, day, policy);
    }

    private static Command Scorecard(CommandKit kit)
    {
        var code = kit.Symbols.Segment("code");
        var from = kit.Symbols.MaybeMonth("from-month", "from");
        var to = kit.Symbols.MaybeMonth("to-month", "to");
        return kit.Verb("dealer scorecard", async (run, stop) => run.Show(
            await run.Client.Insurers.ScorecardAsync(run.Value(code), run.Value(from), run.Value(to), stop),
            ViewsJson.Default.ScorecardView, PartnerTables.Scorecard), code, from, to);
    }

    private static Command Score(CommandKit kit)
    {
        var (code, insurer) = (kit.Symbols.Segment("code"), kit.Symbols.Segment("insurer"));
        var role = kit.Symbols.Among("score-role", Names.ScoreRoles);
        role.Required = true;
        var steering = kit.Symbols.Required<int>("steering");
        var service = kit.Symbols.Required<int>("service");
        var issuing = kit.Symbols.Required<int>("remote-issuing");
        var support = kit.Symbols.Required<int>("support");
        var note = kit.Symbols.Option<string?>("score-note");
        return kit.Verb("dealer score", async (run, stop) => run.Show(
            await run.Client.Insurers.ScoreAsync(
                run.Value(code), run.Value(insurer),
                new ScoreChange(
                    run.Value(role), run.Value(steering), run.Value(service), run.Value(issuing), run.Value(support),
                    run.Value(note)), stop),
            ViewsJson.Default.ScorecardView, PartnerTables.Scorecard),
            code, insurer, role, steering, service, issuing, support, note);
    }

    private static Command Weigh(CommandKit kit)
    {
        var code = kit.Symbols.Segment("code");
        var steering = kit.Symbols.Required<decimal>("steering");
        var service = kit.Symbols.Required<decimal>("service");
        var issuing = kit.Symbols.Required<decimal>("remote-issuing");
        var support = kit.Symbols.Required<decimal>("support");
        return kit.Verb("dealer weights", async (run, stop) => run.Show(
            await run.Client.Insurers.WeighAsync(
                run.Value(code),
                new ScoreWeightsView(
                    run.Value(steering), run.Value(service), run.Value(issuing), run.Value(support)), stop),
            ViewsJson.Default.ScorecardView, PartnerTables.Scorecard), code, steering, service, issuing, support);
    }
}
