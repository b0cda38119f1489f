using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Policies;

/// <summary>A touch of the playbook as it falls on a term's own calendar.</summary>
/// <param name="Touch">The touch.</param>
/// <param name="Day">The local day on which it runs or, with a rule, is suppressed.</param>
/// <param name="At">The instant of that day, UTC.</param>
/// <param name="Rule">Why it will be suppressed: <c>missed</c> or <c>merged</c>; null when it is to run.</param>
/// <param name="IsProvisional">Whether the day rests on a year whose calendar is not published yet.</param>
public sealed record PlannedTouch(Touch Touch, DateOnly Day, DateTimeOffset At, string? Rule, bool IsProvisional);
