using System.CommandLine;
using System.CommandLine.Help;
using CampaignEngine.Cli.Running;
using CampaignEngine.Cli.Texts;

namespace CampaignEngine.Cli.Commands;

/// <summary>All commands. What concerns campaigns stands at the top, since the program is called that.</summary>
internal static class CommandTree
{
    public const string ProgramName = "campaign";

    public static RootCommand Build(Words words, Surroundings around)
    {
        var kit = new CommandKit(words, around);
        var root = new RootCommand(words["help."]);
        foreach (var option in kit.Global.Everywheres)
            root.Options.Add(option);
        foreach (var command in Commands(kit))
            root.Subcommands.Add(command);
        foreach (var option in root.Options)
            Describe(option, words);
        return root;
    }

    private static IEnumerable<Command> Commands(CommandKit kit) =>
    [
        .. CampaignCommands.Build(kit),
        .. CampaignOrders.Build(kit),
        ImportCommands.Build(kit),
        ReportCommands.Build(kit),
        PlaybookCommands.Build(kit),
        GroupCommand.Build(kit),
        DealerCommands.Build(kit),
        PolicyCommands.Build(kit),
        TaskCommands.Build(kit),
        TextCommands.Build(kit),
        CalendarCommands.Build(kit),
        CapCommands.Build(kit),
        KeyCommands.Build(kit),
        LiveCommand.Build(kit),
        .. SelfCommands.Build(kit),
    ];

    private static void Describe(Option option, Words words)
    {
        switch (option)
        {
            case HelpOption help:
                help.Description = words["opt.help"];
                help.Action = new HelpPrinter(words);
                break;
            case VersionOption version:
                version.Description = words["opt.version"];
                break;
        }
    }
}
