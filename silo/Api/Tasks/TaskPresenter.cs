using CampaignEngine.Grains.Views;
using CampaignEngine.Silo.Api.Policies;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Api.Tasks;

/// <summary>Shows call tasks; owner and phone can be read only by who has just taken the task.</summary>
internal sealed class TaskPresenter(TaskReader tasks, PolicyReader policies, PolicyPresenter presenter)
{
    public async Task<IReadOnlyList<CallTask>> ShowAsync(
        IReadOnlyCollection<StoredTask> rows, DealerScope scope, CancellationToken stop)
    {
        var found = await policies.ReadAsync([.. rows.Select(row => row.Id)], scope, stop);
        var byId = found.ToDictionary(policy => policy.Id);
        var views = new List<CallTask>();
        foreach (var row in rows.Where(row => byId.ContainsKey(row.Id)))
            views.Add(await ViewAsync(row, byId[row.Id], isUnmasked: false, stop));
        return views;
    }

    /// <summary>The task that a lease was just granted for; null when it is gone already.</summary>
    public async Task<CallTask?> ShowHeldAsync(HeldTask held, DealerScope scope, CancellationToken stop) =>
        await tasks.FindAsync(held.TaskId, scope, stop) is { } row && row.Epoch == held.Epoch
        && await policies.FindAsync(held.TaskId, scope, stop) is { } policy
            ? await ViewAsync(row, policy, isUnmasked: true, stop)
            : null;

    private async ValueTask<CallTask> ViewAsync(
        StoredTask row, StoredPolicy policy, bool isUnmasked, CancellationToken stop)
    {
        var outlook = await presenter.OutlookAsync(policy, stop);
        return new CallTask(
            row.Id, await presenter.SummaryAsync(policy, isUnmasked, stop),
            outlook?.NameOf(row.Step) ?? $"step-{row.Step}", row.Goal, row.Priority, row.RaisedBy, row.OpenedAt,
            row.LeaseUntil, row.Epoch);
    }
}
