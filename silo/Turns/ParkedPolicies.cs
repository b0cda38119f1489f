using CampaignEngine.Grains;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Turns;

/// <summary>Lets parked policies go on, once somebody has looked.</summary>
internal sealed class ParkedPolicies(Databases databases)
{
    private static readonly string ReleaseParked = Sql.Load("Turns/release_parked.sql");

    /// <summary>
    /// Sets a parked policy's alarm to now; ignored when it is not parked, null when there is no such grain.
    /// </summary>
    public async Task<CommandResult?> ReleaseAsync(long policyId, CancellationToken stop)
    {
        await using var command = databases.Engine.Command(ReleaseParked, policyId);
        await using var reader = await command.ExecuteReaderAsync(stop);
        if (!await reader.ReadAsync(stop))
            return null;
        var phase = reader.GetString(0);
        return reader.GetBoolean(1)
            ? new CommandResult(VerdictKind.Applied, null, phase)
            : new CommandResult(VerdictKind.Ignored, "nothing-to-do", phase);
    }
}
