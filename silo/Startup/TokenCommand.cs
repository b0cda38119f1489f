using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Startup;

/// <summary>
/// A new key for an operator who has lost every token: made in the database itself, beside a running silo or without
/// one. It asks for no token, since who reaches the data needs none to read it.
/// </summary>
internal static class TokenCommand
{
    // Whose account of this machine it was: there is no key to name.
    private static readonly string Maker = $"local:{Environment.UserName}";

    public static async Task<int> RunAsync(string? directory, Role role, CancellationToken stop)
    {
        await using var database = await SiloDatabase.FindAsync(directory, RunTerminal.Say, stop);
        RunTerminal.Say(database.Description);
        var (key, token) = await IssueAsync(database.Databases, role, stop);
        RunTerminal.Say($"Key {key.Id} of database {database.Name} for an {role.Name()}; "
            + "its token is shown once, below. "
            + "'campaign keys list' and 'campaign keys revoke ID' withdraw the one that was lost."
            + $" / 已在数据库 {database.Name} 中创建密钥 {key.Id}（{role.Name()}），令牌仅在下方显示一次。"
            + "可用 campaign keys list 和 campaign keys revoke 编号 收回遗失的密钥。");
        // Alone on standard output, so that it can be kept without being seen.
        await Console.Out.WriteLineAsync(token);
        return 0;
    }

    /// <summary>Makes a key for all dealers. A token whose making could not be audited is told to nobody.</summary>
    public static async Task<(StoredKey Key, string Token)> IssueAsync(
        Databases databases, Role role, CancellationToken stop)
    {
        var made = await new ApiKeys(databases).CreateAsync(new KeyOrder("local", role, null, null, Maker), stop);
        await new AuditLog(databases).AppendAsync(
            new AuditEntry(Maker, "IssueToken", $"{Routes.Keys}/{made.Key.Id}", role.Name()), stop);
        return made;
    }
}
