using System.Globalization;
using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Output;

/// <summary>Shows what a playbook does to one policy term.</summary>
internal static class PlaybookPlanTables
{
    public static IRenderable One(PlaybookPlan plan, Words words) => new Rows(
        Tables.Facts(words,
            ("col.playbook", $"{plan.Playbook} {plan.Version}"),
            ("col.anchor", words.Value("anchor", plan.Anchor)),
            ("col.anchor-day", Words.Day(plan.AnchorDay)),
            ("col.expiry", Words.Day(plan.Expiry)),
            ("col.enrolled", Words.Day(plan.Enrolled)),
            ("col.tier", plan.Tier)),
        Tables.Of(words, plan.Touches,
        [
            new("col.touch", touch => touch.Name),
            new("col.channel", touch => words.Value("channel", touch.Channel)),
            new("col.own-day", touch => Words.Day(touch.OwnDay)),
            new("col.day", touch => touch.Rule is null ? Words.Day(touch.Day) : null),
            new("col.notes", touch => NotesOf(touch, words)),
            new("col.hours", touch => $"{TimeOf(touch.Hours.Opens)}-{TimeOf(touch.Hours.Closes)}"),
            new("col.template", touch => touch.Template),
            new("col.goal", touch => touch.Goal),
            new("col.quote", touch => touch.Quote),
        ]),
        Tables.Of(words, MomentsOf(plan),
        [
            new("col.day", moment => Words.Day(moment.Day)),
            new("col.message", moment => words.Value("plan", moment.What)),
            new("col.reason", moment => moment.Reason),
        ]));

    private static IEnumerable<(DateOnly Day, string What, string? Reason)> MomentsOf(PlaybookPlan plan) =>
        plan.Milestones.Select(milestone => (milestone.Day, milestone.Event, (string?)null))
            .Append((plan.End.Day, "end", plan.End.Reason));

    private static string NotesOf(PlanTouch touch, Words words) => string.Join("; ",
        new[] { touch.Moved, touch.Rule, touch.Provisional ? "provisional" : null }
            .OfType<string>().Select(why => words.Value("plan", why)));

    private static string TimeOf(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
