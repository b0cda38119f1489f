using CampaignEngine.Cli.Output;
using CampaignEngine.Cli.Running;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>The conversation about a ledger that was sent to be looked at.</summary>
internal static class ImportTalk
{
    private const string Surveying = "surveying";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <summary>The preview, once the engine has looked at the file.</summary>
    public static async Task<ImportPreview> PreviewAsync(Run run, ImportView import, CancellationToken stop)
    {
        while (import.State == Surveying)
        {
            await Task.Delay(Pause, run.Around.Clock, stop);
            import = await run.Client.Imports.GetAsync(import.Id, stop);
        }
        return await run.Client.Imports.GetPreviewAsync(import.Id, stop);
    }

    /// <summary>Says something about the file, beside what was said before, and looks again.</summary>
    public static async Task<ImportPreview> AnswerAsync(
        Run run, ImportPreview preview, ImportAnswers said, CancellationToken stop)
    {
        var answers = AnswerSymbols.Merge(preview.Answers, said);
        return await PreviewAsync(run, await run.Client.Imports.AnswerAsync(preview.Import, answers, stop), stop);
    }

    /// <summary>Shows a preview, and what may come next.</summary>
    public static void Show(Run run, ImportPreview preview)
    {
        run.Show(preview, ViewsJson.Default.ImportPreview, PreviewTables.Whole);
        if (preview.Refusal is null)
            run.Say("say.preview-ready", preview.Import);
        else
            run.Say("say.preview-answer", preview.Import);
    }
}
