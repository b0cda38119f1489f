using System.Net;
using CampaignEngine.Silo.Rehearsal;

namespace CampaignEngine.Silo.Startup;

/// <summary>What a rehearsal is asked to do.</summary>
/// <param name="Ledger">The ledger; null for the sample.</param>
/// <param name="Playbook">Name of the playbook.</param>
/// <param name="Start">
/// Local day on which it begins, 00:00 in the dealers' zone; null to leave it to the ledger.
/// </param>
/// <param name="Pace">How fast; null for real time.</param>
/// <param name="Responses">none, or sample.</param>
/// <param name="UntilDone">Whether to end when every term has.</param>
/// <param name="Json">Where the summary goes; null for nowhere.</param>
/// <param name="Touches">Where the list of touches goes; null for nowhere.</param>
/// <param name="Rejects">Where the ledger's rejected rows go; null for nowhere.</param>
/// <param name="Port">Port of page and API; 0 for any free one.</param>
/// <param name="Directory">Where the private database lives; null for a passing one.</param>
internal sealed record RunOptions(
    string? Ledger, string Playbook, DateOnly? Start, RehearsalPace? Pace, string Responses, bool UntilDone,
    string? Json, string? Touches, string? Rejects, int Port, string? Directory)
{
    /// <summary>Address on which page and API answer.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>Whether anybody asks what it has come to when it ends, by itself or by Ctrl-C.</summary>
    public bool WantsResults => UntilDone || Json is not null || Touches is not null;
}
