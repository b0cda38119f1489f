using CampaignEngine.Grains;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.Turns;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Silo.Campaigns.Cases;

/// <summary>
/// Says which cars a launch would make cases of now, by the very turns that would, and which it would leave out.
/// </summary>
internal sealed class CasePreview(TurnContexts contexts, CaseBirths births, Enroller enroller)
{
    /// <summary>Nobody knows a phone of the car's owner.</summary>
    public const string NoPhone = "no-phone";

    private const int MostLeftOut = 1_000;

    // Cars are named one by one.
    private static readonly Dictionary<string, long> NoneLeftOut = [];

    private const int DealersAtOnce = 500;

    /// <summary>The campaign, if its playbook makes cases; null when its terms come from ledgers.</summary>
    public ValueTask<CaseCampaign?> FindAsync(
        NpgsqlConnection connection, long id, Campaign campaign, CancellationToken stop) =>
        births.FindAsync(connection, id, campaign, stop);

    /// <summary>Previews a campaign for the dealers of its audience.</summary>
    public async Task<PreviewView> RunAsync(
        NpgsqlConnection connection, CaseCampaign campaign, BatchInstant instant, CancellationToken stop)
    {
        var (sums, leftOut, after) = (new PreviewSums(), new List<LeftOutCar>(), 0L);
        List<int> dealers;
        do
        {
            dealers = await DueCars.DealersAsync(connection, campaign, after, DealersAtOnce, stop);
            foreach (var dealer in dealers)
                await AddAsync(connection, campaign, dealer, instant, (sums, leftOut), stop);
            if (dealers.Count > 0)
                after = dealers[^1];
        }
        while (dealers.Count == DealersAtOnce);
        var view = await sums.ToViewAsync(connection, NoneLeftOut, stop);
        return view with { CarsLeftOut = leftOut };
    }

    private async Task AddAsync(
        NpgsqlConnection connection, CaseCampaign campaign, int dealerId, BatchInstant instant,
        (PreviewSums Sums, List<LeftOutCar> LeftOut) into, CancellationToken stop)
    {
        var facts = await contexts.DealerAsync(connection, dealerId, stop);
        var today = LocalTime.DayOf(instant.Now, facts.Zone);
        foreach (var car in await DueCars.ReadAsync(connection, campaign, dealerId, today, stop))
        {
            if (car.Phone is not null)
            {
                var candidate = DueCars.CandidateOf(car, 0, (dealerId, facts.Code), campaign, today, []);
                into.Sums.Add(candidate, await enroller.DecideAsync(
                    connection, candidate, campaign.Id, campaign.State, instant, stop));
            }
            else if (into.LeftOut.Count < MostLeftOut)
            {
                into.LeftOut.Add(new LeftOutCar(facts.Code, car.Plate, car.Vin, car.Since, NoPhone));
            }
        }
    }
}
