using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Policies;

/// <summary>Shows policies: names and phones masked, the plan worked out by the pure contact plan.</summary>
internal sealed class PolicyPresenter(ITurnContexts contexts)
{
    /// <summary>The outlook of a term; null for one that is not enrolled or whose state is damaged.</summary>
    public async ValueTask<Outlook?> OutlookAsync(StoredPolicy row, CancellationToken stop) =>
        (await OutlooksAsync([row], stop))(row);

    /// <summary>Terms as lists show them, all at one instant.</summary>
    public async Task<IReadOnlyList<PolicySummary>> SummariesAsync(
        IReadOnlyCollection<StoredPolicy> rows, CancellationToken stop)
    {
        var outlookOf = await OutlooksAsync(rows, stop);
        return [.. rows.Select(row => SummaryOf(row, outlookOf(row), isUnmasked: false))];
    }

    /// <summary>A term with its touches, past and planned.</summary>
    public async ValueTask<PolicyView> ViewAsync(
        StoredPolicy row, IReadOnlyCollection<StoredTouch> touches, CancellationToken stop)
    {
        var outlook = await OutlookAsync(row, stop);
        return new PolicyView(SummaryOf(row, outlook, isUnmasked: false))
        {
            Vin = row.Vin,
            Insurer = row.Insurer,
            Silenced = [.. (row.State?.Silenced ?? []).Select(channel => channel.Name())],
            OpenCall = row.State?.OpenCall is { } call ? outlook?.NameOf(call.Step) : null,
            Appointment = row.State?.Appointment?.At,
            Touches = outlook is null ? [] : TouchesOf(outlook, touches),
        };
    }

    /// <summary>The outlooks of terms, all at one instant.</summary>
    public async ValueTask<Func<StoredPolicy, Outlook?>> OutlooksAsync(
        IReadOnlyCollection<StoredPolicy> rows, CancellationToken stop)
    {
        var known = await contexts.ForAsync([.. rows.Select(PlanOf).OfType<PlanKey>().Distinct()], stop);
        return row => PlanOf(row) is { } plan ? new Outlook(row.State!, known[plan], row.WakeAt) : null;
    }

    /// <summary>A term as lists show it; unmasked only for the agent who is to call.</summary>
    public static PolicySummary SummaryOf(StoredPolicy row, Outlook? outlook, bool isUnmasked) => new()
    {
        Id = row.Id,
        Dealer = row.DealerCode,
        Line = row.Line,
        PolicyNo = row.PolicyNo,
        Plate = row.Plate,
        Model = row.Model,
        Owner = isUnmasked ? row.Owner : Mask.Name(row.Owner),
        Phone = isUnmasked ? row.Phone : Mask.Phone(row.Phone),
        SecondPhone = isUnmasked || row.SecondPhone is null ? row.SecondPhone : Mask.Phone(row.SecondPhone),
        Expiry = row.Expiry,
        Tier = row.Tier,
        Premium = row.Premium,
        Phase = row.Phase ?? PolicySummary.Unenrolled,
        Reason = ReasonOf(row.State?.Phase),
        Campaign = row is { CampaignId: { } id, CampaignName: { } name } ? new CampaignRef(id, name) : null,
        NextTouch = row.IsParked ? null : outlook?.Next,
        Parked = row.IsParked ? true : null,
    };

    private static string? ReasonOf(Phase? phase) => phase switch
    {
        Phase.Paused paused => paused.Cause == PauseCause.Person ? "person" : "campaign",
        Phase.Quoted quoted => quoted.Kind.ToString().ToLowerInvariant(),
        _ => phase?.Why,
    };

    private static List<TouchView> TouchesOf(Outlook outlook, IReadOnlyCollection<StoredTouch> past)
    {
        var views = past.Select(touch => new TouchView(
                outlook.NameOf(touch.Step), touch.Channel, touch.PlannedAt, touch.DoneAt, touch.Status, touch.Rule))
            .ToList();
        views.AddRange(outlook.Remaining.Select(planned => PlannedOf(planned, outlook.RuleAgainst(planned))));
        if (outlook.Policy.Appointment is { } agreed)
            views.Add(new TouchView(
                outlook.NameOf(agreed.Step), Channel.Call.Name(), agreed.At, null, "planned", null));
        return [.. views.OrderBy(view => view.PlannedAt)];
    }

    private static TouchView PlannedOf(PlannedTouch planned, string? rule) => new(
        planned.Touch.Name, planned.Touch.Channel.Name(), planned.At, null, rule is null ? "planned" : "off", rule);

    private static PlanKey? PlanOf(StoredPolicy row) =>
        row is { State: not null, PlaybookId: { } playbook, CampaignId: { } campaign }
            ? new PlanKey(playbook, row.DealerId, campaign)
            : null;
}
