using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Silo.Playbooks;

/// <summary>What came of reading a playbook: either it, or everything that is wrong with its text.</summary>
/// <param name="Playbook">The playbook; null when there are errors.</param>
/// <param name="Errors">The errors in the order of the text; empty for a good one.</param>
internal sealed record PlaybookReading(Playbook? Playbook, IReadOnlyList<PlaybookError> Errors);
