using System.CommandLine;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>What customers wrote, and what it means.</summary>
internal static class TextCommands
{
    public static Command Build(CommandKit kit)
    {
        var texts = List(kit);
        texts.Subcommands.Add(Judge(kit));
        return texts;
    }

    private static Command List(CommandKit kit)
    {
        var state = kit.Symbols.Among("state", Names.TextStates);
        var dealer = kit.Symbols.Option<string?>("dealer");
        return kit.List("texts", (run, stop) => run.ShowAsync(
            run.Client.Texts.Of(run.Value(state), run.Value(dealer)),
            ViewsJson.Default.PageCustomerText, TextTables.List, stop), state, dealer);
    }

    private static Command Judge(CommandKit kit)
    {
        var id = kit.Symbols.Argument<long>("text");
        var judgement = kit.Symbols.Among("as", Names.Judgements);
        judgement.Required = true;
        return kit.Verb("texts judge", async (run, stop) => run.Show(
            await run.Client.Texts.JudgeAsync(run.Value(id), run.Value(judgement)!, stop),
            ViewsJson.Default.JudgementAnswer, TextTables.Answer), id, judgement);
    }
}
