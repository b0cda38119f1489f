using CampaignEngine.Silo.Api.Playbooks;
using CampaignEngine.Silo.Campaigns;
using CampaignEngine.Silo.Playbooks;

namespace CampaignEngine.Silo.Startup;

/// <summary>
/// Stores what comes with the program: playbooks and working calendars. A changed playbook becomes a
/// new version.
/// </summary>
internal sealed class Seeds(PlaybookShelf shelf, CalendarYears calendars)
{
    public async Task EnsureAsync(CancellationToken stop)
    {
        foreach (var shipped in ShippedPlaybooks.All)
        {
            var playbook = PlaybookYaml.Read(shipped.Yaml).Playbook
                ?? throw new InvalidOperationException($"The shipped playbook {shipped.Name} is not valid.");
            if (await shelf.FindAsync(playbook.Name, null, stop) is not { } newest || newest.CreatedBy == "shipped")
                await shelf.AddAsync(playbook, shipped.Yaml, "shipped", stop);
        }
        await calendars.EnsureShippedAsync(stop);
    }
}
