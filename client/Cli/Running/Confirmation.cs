namespace CampaignEngine.Cli.Running;

/// <summary>Asks before what cannot be undone.</summary>
internal static class Confirmation
{
    /// <summary>
    /// Goes on when a person says yes; ends the command otherwise, and fails where nobody can be asked.
    /// </summary>
    /// <param name="run">The command.</param>
    /// <param name="question">What is asked, in the language of the command.</param>
    /// <param name="stop">Ends the wait.</param>
    public static async Task AskAsync(Run run, string question, CancellationToken stop)
    {
        if (!run.Around.CanAsk)
            throw new UsageException(run.Words["say.needs-yes"]);
        await run.Around.Error.WriteAsync(question.AsMemory(), stop);
        if ((await Prompts.LineAsync(run.Around.Input, stop))?.Trim() is not ("y" or "Y" or "yes" or "是"))
            throw new OperationCanceledException();
    }
}
