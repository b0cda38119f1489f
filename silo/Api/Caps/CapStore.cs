using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Caps;

/// <summary>The caps as their rows hold them; sender and desk read them anew for every contact.</summary>
internal sealed class CapStore(Databases databases)
{
    private static readonly string ListCaps = Sql.Load("Api/Caps/list_caps.sql");
    private static readonly string SetCap = Sql.Load("Api/Caps/set_cap.sql");
    private static readonly string RemoveCap = Sql.Load("Api/Caps/remove_cap.sql");

    public async Task<List<CapView>> ListAsync(CancellationToken stop)
    {
        await using var command = databases.Api.Command(ListCaps);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var caps = new List<CapView>();
        while (await rows.ReadAsync(stop))
            caps.Add(new CapView(rows.GetString(0), rows.GetInt16(1), rows.GetInt16(2)));
        return caps;
    }

    public async Task SetAsync(CapView cap, CancellationToken stop)
    {
        await using var command = databases.Api.Command(SetCap, cap.Channel, (short)cap.Days, (short)cap.Most);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>False when there is no such cap.</summary>
    public async Task<bool> RemoveAsync(string channel, int days, CancellationToken stop)
    {
        await using var command = databases.Api.Command(RemoveCap, channel, days);
        return await command.ExecuteNonQueryAsync(stop) > 0;
    }
}
