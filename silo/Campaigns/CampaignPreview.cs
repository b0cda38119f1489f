using CampaignEngine.Grains;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Silo.Campaigns.Cases;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Silo.Campaigns;

/// <summary>
/// Says what launching a draft now would do, by running the very turns of enrolment in memory: the numbers cannot
/// differ from the launch, because they come from the same code.
/// </summary>
internal sealed class CampaignPreview(
    Databases databases, CampaignStore campaigns, Enroller enroller, CasePreview cases)
{
    private const int Chunk = 5_000;

    private static readonly string CountLeftOut = Sql.Load("Campaigns/count_left_out.sql");

    /// <summary>Previews a campaign for some dealers, or for all when null; null for an unknown campaign.</summary>
    public async Task<PreviewView?> RunAsync(long id, string[]? dealers, CancellationToken stop)
    {
        if (await campaigns.LoadAsync(id) is not { State: var campaign })
            return null;
        await using var connection = await databases.Bulk.OpenConnectionAsync(stop);
        var audience = Within(campaign.Audience, dealers);
        var instant = await Instants.ReadAsync(connection, stop);
        if (await cases.FindAsync(connection, id, campaign with { Audience = audience }, stop) is { } own)
            return await cases.RunAsync(connection, own, instant, stop);
        var today = LocalTime.DayOf(instant.Now, TimeZoneInfo.FindSystemTimeZoneById(Dealer.DefaultZone));
        var sums = new PreviewSums();
        for (var after = 0L; ;)
        {
            var candidates = await Candidates.ReadAsync(connection, audience, after, Chunk, today, stop);
            foreach (var candidate in candidates)
                sums.Add(candidate,
                    await enroller.DecideAsync(connection, candidate, id, campaign, instant, stop));
            if (candidates.Count < Chunk)
                break;
            after = candidates[^1].PolicyId;
        }
        return await sums.ToViewAsync(
            connection, await LeftOutAsync(connection, audience, today, stop), stop);
    }

    // A caller with some dealers sees them only; an audience of other dealers is then empty, not everybody.
    private static Audience Within(Audience audience, string[]? dealers)
    {
        if (dealers is null)
            return audience;
        var own = audience.Dealers.Count == 0 ? dealers : audience.Dealers.Intersect(dealers, StringComparer.Ordinal);
        return audience with { Dealers = Sequence.From(own.DefaultIfEmpty("")) };
    }

    // How many terms a launch leaves out, by why.
    private static async Task<Dictionary<string, long>> LeftOutAsync(
        NpgsqlConnection connection, Audience audience, DateOnly today, CancellationToken stop)
    {
        await using var command = connection.Command(CountLeftOut,
            audience.Dealers.Count == 0 ? null : audience.Dealers.ToArray(), audience.ExpiryFrom, audience.ExpiryTo,
            audience.Lines.Count == 0 ? null : audience.Lines.Select(Candidates.NameOf).ToArray(),
            Segments.JsonOf(audience), today);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await reader.ReadAsync(stop))
            counts.Add(reader.GetString(0), reader.GetInt64(1));
        return counts;
    }
}
