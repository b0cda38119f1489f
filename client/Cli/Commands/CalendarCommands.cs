using System.CommandLine;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>The working calendar.</summary>
internal static class CalendarCommands
{
    public static Command Build(CommandKit kit) => kit.Noun("calendar", [List(kit), Show(kit), Add(kit)]);

    private static Command List(CommandKit kit) => kit.List("calendar list", (run, stop) => run.ShowAsync(
        run.Client.Calendars.All(), ViewsJson.Default.PageCalendarView, AdminTables.Calendars, stop));

    private static Command Show(CommandKit kit)
    {
        var year = kit.Symbols.Argument<int>("year");
        return kit.Verb("calendar show", async (run, stop) => run.Show(
            await run.Client.Calendars.GetAsync(run.Value(year), stop), ViewsJson.Default.CalendarDays,
            AdminTables.Calendar), year);
    }

    private static Command Add(CommandKit kit)
    {
        var year = kit.Symbols.Argument<int>("year");
        var file = kit.Symbols.Argument<string>("file");
        return kit.Verb("calendar add", async (run, stop) =>
        {
            var csv = await TextFile.ReadAsync(run, run.Value(file), stop);
            run.Show(
                await run.Client.Calendars.PublishAsync(run.Value(year), csv, stop), ViewsJson.Default.CalendarView,
                (added, words) => AdminTables.Calendars([added], words));
        }, year, file);
    }
}
