using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Security;

/// <summary>One change that a person or program asked for. Holds ids only, no personal data.</summary>
/// <param name="Actor">Name of the key.</param>
/// <param name="Action">Name of the endpoint, such as <c>LaunchCampaign</c>.</param>
/// <param name="Target">Path of the call, without its query.</param>
/// <param name="Detail">What it made or what was said, in a few words; null for nothing to add.</param>
internal sealed record AuditEntry(string Actor, string Action, string Target, string? Detail);

/// <summary>Appends to the audit; its times are the database's real clock.</summary>
internal sealed class AuditLog(Databases databases)
{
    private static readonly string InsertAudit = Sql.Load("Security/insert_audit.sql");

    public async Task AppendAsync(AuditEntry entry, CancellationToken stop)
    {
        await using var command = databases.Api.Command(
            InsertAudit, entry.Actor, entry.Action, entry.Target, entry.Detail);
        await command.ExecuteNonQueryAsync(stop);
    }
}
