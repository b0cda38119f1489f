using System.Globalization;
using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Output;

/// <summary>Shows what agents are paid and why.</summary>
internal static class PayTables
{
    public static IRenderable One(PayView pay, Words words) => new Rows(
        Tables.Facts(words,
            ("col.dealer", $"{pay.Dealer.Code} {pay.Dealer.Name}"), ("col.month", $"{pay.Month:yyyy-MM}"),
            ("phase.won", Words.Number(pay.Won)),
            ("col.renewals", pay.Target is { } target ? Words.Number(target) : words["say.not-known"]),
            ("col.attainment", ChurnTables.Share(pay.Attainment)),
            ("col.no-agent", Words.Number(pay.Nobodys.Policies)), ("col.pay", Words.Money(pay.Total))),
        Agents(pay, words),
        Tables.Of(words, pay.Agents.SelectMany(agent => agent.Lines.Select(line => (agent, line))),
        [
            new("col.agent", row => row.agent.Agent),
            new("col.pay-part", row => words.Value("payPart", row.line.Kind)),
            new("col.pay-why", row => words.Pick(row.line.Text)),
            new("col.pay-sum", row => Arithmetic(row.line), true),
            new("col.pay", row => Words.Money(row.line.Amount), true),
        ]));

    /// <summary>The versions of plans, each part in words.</summary>
    public static IRenderable Plans(PayPlansView plans, Words words) => Tables.Of(
        words, plans.Plans.SelectMany(plan => plan.Parts.Select(part => (plan, part))),
    [
        new("col.pay-plan", row => $"{row.plan.Name} {row.plan.Version}"),
        new("col.pay-title", row => words.Pick(row.plan.Title)),
        new("col.pay-from", row => $"{row.plan.From:yyyy-MM}"),
        new("col.pay-until", row => $"{row.plan.Until:yyyy-MM}"),
        new("col.pay-part", row => words.Value("payPart", row.part.Kind!)),
        new("col.pay-why", row => row.part.Words is { } said ? words.Pick(said) : null),
    ]);

    /// <summary>The first three of a quarter, and the honours of its months.</summary>
    public static IRenderable Leaders(LeadersView board, Words words) => new Rows(
        Tables.Of(words, board.Leaders,
        [
            new("col.place", one => $"{one.Place}", true), new("col.agent", one => one.Agent),
            new("col.points", one => Words.Number(one.Points), true),
        ]),
        Tables.Of(words, board.Months,
        [
            new("col.month", one => $"{one.Month:yyyy-MM}"), new("honour.champion", one => one.Champion),
            new("honour.star", one => one.Star),
        ]));

    private static Table Agents(PayView pay, Words words) => Tables.Of(words, pay.Agents,
    [
        new("col.agent", agent => agent.Agent),
        new("col.pay-plan", agent => $"{agent.Plan} {agent.Version}"),
        new("phase.won", agent => Words.Number(agent.Won), true),
        new("col.attainment", agent => ChurnTables.Share(agent.Attainment), true),
        new("col.next-tier", agent => agent.Next is { } next
            ? $"+{next.Policies} → {Words.Money(next.PerPolicy)}" : null, true),
        new("col.pay", agent => Words.Money(agent.Total), true),
        new("col.paid-at", agent => words.At(agent.PaidAt)),
        new("col.pay-open", agent => string.Join("; ", agent.Open.Select(open => words.Pick(open.Text)))),
    ]);

    private static string Arithmetic(PayLineView line) =>
        $"{Plain(line.Base)} × {Plain(line.Rate)} × {line.Count}";

    private static string Plain(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
