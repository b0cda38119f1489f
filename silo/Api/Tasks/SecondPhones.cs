using CampaignEngine.Silo.Api.Policies;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Api.Tasks;

/// <summary>
/// Keeps back second numbers whose owners refuse calls: a refusal counts for a number, whoever's term it stands with.
/// Source: D-1, D-11.
/// </summary>
internal sealed class SecondPhones(Databases databases, Secrets secrets)
{
    private static readonly string RefusesCalls = Sql.Load("Api/Tasks/refuses_calls.sql");

    /// <summary>The policy as an agent may see it.</summary>
    public async Task<StoredPolicy> FitAsync(StoredPolicy policy, CancellationToken stop)
    {
        // A landline has no hash, and nobody can refuse by one.
        if (policy.SecondPhone is not { } second || (await secrets.PhoneHashAsync(stop)).Of(second) is not { } hash)
            return policy;
        await using var command = databases.Api.Command(RefusesCalls, hash);
        return (bool)(await command.ExecuteScalarAsync(stop))! ? policy with { SecondPhone = null } : policy;
    }
}
