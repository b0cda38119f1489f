using CampaignEngine.Silo.Api.Policies;
using CampaignEngine.Silo.Api.Texts;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Tasks;

/// <summary>
/// Shows call tasks with what their customers wrote and nobody has judged; owner and phone can be read only by who has
/// just taken the task.
/// </summary>
internal sealed class TaskPresenter(
    TaskReader tasks, PolicyReader policies, PolicyPresenter presenter, CustomerTextReader texts,
    SecondPhones seconds, TimeProvider time)
{
    /// <summary>How long a lease still runs, in whole seconds; 0 when it is over.</summary>
    public static int SecondsLeft(DateTimeOffset until, TimeProvider time) =>
        Math.Max(0, (int)(until - time.GetUtcNow()).TotalSeconds);

    public async Task<IReadOnlyList<CallTask>> ShowAsync(
        IReadOnlyCollection<StoredTask> rows, DealerScope scope, CancellationToken stop)
    {
        var found = await policies.ReadAsync([.. rows.Select(row => row.Id)], scope, stop);
        var byId = found.ToDictionary(policy => policy.Id);
        var outlookOf = await presenter.OutlooksAsync(byId.Values, stop);
        var unread = await texts.UnreadAsync([.. byId.Keys], stop);
        return [.. rows.Where(row => byId.ContainsKey(row.Id))
            .Select(row => WithTexts(ViewOf(row, byId[row.Id], outlookOf(byId[row.Id])), unread))];
    }

    /// <summary>
    /// The task that a lease was just granted for, with all that is to be spoken of; null when it is gone already.
    /// </summary>
    public async Task<CallTask?> ShowHeldAsync(HeldTask held, DealerScope scope, CancellationToken stop)
    {
        if (await tasks.FindAsync(held.TaskId, scope, stop) is not { } row || row.Epoch != held.Epoch
            || await policies.FindAsync(held.TaskId, scope, stop) is not { } policy)
            return null;
        var household = await tasks.HouseholdAsync(held.TaskId, scope, stop);
        var others = await policies.ReadAsync([.. household], scope, stop);
        var seen = await seconds.FitAsync(policy, stop);
        var task = ViewOf(row, seen, await presenter.OutlookAsync(policy, stop), isUnmasked: true) with
        {
            AlsoAbout = [.. others.OrderBy(other => household.IndexOf(other.Id)).Select(TermOf)],
        };
        return WithTexts(task, await texts.UnreadAsync([policy.Id], stop));
    }

    private static SpokenTerm TermOf(StoredPolicy policy) => new(
        policy.Id, policy.Plate, policy.Line, policy.Expiry, policy.Phase ?? PolicySummary.Unenrolled);

    private static CallTask WithTexts(CallTask task, ILookup<long, CustomerText> unread) =>
        unread.Contains(task.Id) ? task with { UnreadTexts = [.. unread[task.Id]] } : task;

    private CallTask ViewOf(StoredTask row, StoredPolicy policy, Outlook? outlook, bool isUnmasked = false) => new(
        row.Id, PolicyPresenter.SummaryOf(policy, outlook, isUnmasked),
        outlook?.NameOf(row.Step) ?? $"step-{row.Step}", row.Goal, row.Priority, row.RaisedBy, row.OpenedAt,
        row.LeaseUntil, row.LeaseUntil is { } until ? SecondsLeft(until, time) : null, row.Epoch)
    {
        Agent = row.Agent,
    };
}
