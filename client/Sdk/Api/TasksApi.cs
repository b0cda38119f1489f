using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Api;

/// <summary>Call tasks: take the next, report how the call ended, or give the task back.</summary>
public sealed class TasksApi
{
    private readonly Calls _calls;

    internal TasksApi(Calls calls) => _calls = calls;

    /// <summary>The open tasks of one dealer, or of all the caller may see.</summary>
    public PagedList<CallTask> Open(string? dealer) =>
        new(_calls, Paths.Ask(Routes.Tasks, ("dealer", dealer)), ViewsJson.Default.PageCallTask);

    /// <summary>Takes the next task under a lease, with owner and phone readable; null when none waits.</summary>
    public Task<CallTask?> NextAsync(TaskAsk ask, CancellationToken stop) => _calls.WriteMaybeAsync(
        Write.Post(Routes.TaskNext, ask, ViewsJson.Default.TaskAsk), ViewsJson.Default.CallTask, stop);

    /// <summary>
    /// Reports how a call ended; counts until somebody else takes the task. A wish not to be called again, a wrong
    /// number and a complaint always count.
    /// </summary>
    public Task<CommandAnswer> OutcomeAsync(long id, TaskOutcome outcome, CancellationToken stop) => _calls.WriteAsync(
        Write.Post(Paths.Fill(Routes.TaskOutcome, id), outcome, ViewsJson.Default.TaskOutcome),
        ViewsJson.Default.CommandAnswer, stop);

    /// <summary>Goes on holding a task for a whole lease from now.</summary>
    public Task<TaskLease> ExtendAsync(long id, int epoch, CancellationToken stop) => _calls.WriteAsync(
        Write.Post(Paths.Fill(Routes.TaskLease, id), new TaskExtension(epoch), ViewsJson.Default.TaskExtension),
        ViewsJson.Default.TaskLease, stop);

    /// <summary>Gives a task back to the others.</summary>
    public Task ReleaseAsync(long id, int epoch, CancellationToken stop) => _calls.WriteAsync(
        Write.Post(Paths.Fill(Routes.TaskRelease, id), new TaskRelease(epoch), ViewsJson.Default.TaskRelease), stop);
}
