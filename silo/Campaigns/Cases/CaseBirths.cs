using CampaignEngine.Grains;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Campaigns.Cases;

/// <summary>
/// Makes cases of a dealer's cars that are to come back to the workshop, set by set: their rows, their grains, and when
/// to look again. In the caller's transaction and behind the lock of enrolments.
/// </summary>
internal sealed class CaseBirths(TurnContexts contexts, Enroller enroller, Secrets secrets)
{
    // Dealers are many and most have few cars due; a chunk of them costs about as much as one of terms.
    private const int DealersAtOnce = 20;

    private static readonly string AddCases = Sql.Load("Campaigns/Cases/add_cases.sql");
    private static readonly string DropUnborn = Sql.Load("Campaigns/Cases/drop_unborn.sql");
    private static readonly string SetSweep = Sql.Load("Campaigns/Cases/set_sweep.sql");

    /// <summary>The campaign, if its playbook makes cases; null when its terms come from ledgers.</summary>
    public async ValueTask<CaseCampaign?> FindAsync(
        NpgsqlConnection connection, long id, Grains.Campaigns.Campaign campaign, CancellationToken stop) =>
        await contexts.PlaybookAsync(connection, campaign.PlaybookId, stop) is { Anchor: not Anchor.Expiry } playbook
            ? new CaseCampaign(id, campaign, playbook)
            : null;

    /// <summary>
    /// Looks through the next dealers of a campaign; says how many cases there were, and the last dealer when there may
    /// be more.
    /// </summary>
    public async Task<(int Born, long? Cursor)> NextAsync(
        NpgsqlConnection connection, CaseCampaign campaign, long after, BatchInstant instant, CancellationToken stop)
    {
        var dealers = await DueCars.DealersAsync(connection, campaign, after, DealersAtOnce, stop);
        var born = 0;
        foreach (var dealer in dealers)
            born += await BearAsync(connection, campaign, dealer, instant, stop);
        return (born, dealers.Count < DealersAtOnce ? null : dealers[^1]);
    }

    /// <summary>Makes the cases of one dealer that are due; says how many.</summary>
    public async Task<int> BearAsync(
        NpgsqlConnection connection, CaseCampaign campaign, int dealerId, BatchInstant instant, CancellationToken stop)
    {
        var facts = await contexts.DealerAsync(connection, dealerId, stop);
        var isMeant = campaign.Codes is not { } codes || codes.Contains(facts.Code, StringComparer.Ordinal);
        var today = LocalTime.DayOf(instant.Now, facts.Zone);
        var born = isMeant
            ? await BearAsync(connection, campaign, (dealerId, facts.Code), today, instant, stop)
            : 0;
        var next = isMeant ? await DueCars.NextDayAsync(connection, campaign, dealerId, today, stop) : null;
        await using var command = connection.Command(SetSweep, campaign.Id, dealerId,
            next is { } day ? LocalTime.At(day, TimeOnly.MinValue, facts.Zone) : null);
        await command.ExecuteNonQueryAsync(stop);
        return born;
    }

    private async Task<int> BearAsync(
        NpgsqlConnection connection, CaseCampaign campaign, (int Id, string Code) dealer, DateOnly today,
        BatchInstant instant, CancellationToken stop)
    {
        var hashes = await secrets.PhoneHashAsync(stop);
        var cars = (await DueCars.ReadAsync(connection, campaign, dealer.Id, today, stop))
            .Select(car => car with { PhoneHash = car.PhoneHash ?? (car.Phone is { } phone ? hashes.Of(phone) : null) })
            .Where(car => car.PhoneHash is not null).DistinctBy(car => DueCars.TermOf(car, campaign, dealer.Code))
            .ToDictionary(car => DueCars.TermOf(car, campaign, dealer.Code));
        if (cars.Count == 0)
            return 0;
        var candidates = await AddAsync(connection, campaign, dealer, cars, today, instant.Now, stop);
        var enrolled = await enroller.EnrolAsync(
            connection, candidates, (campaign.Id, campaign.State), instant, stop);
        if (enrolled < candidates.Count)
        {
            await using var command = connection.Command(
                DropUnborn, (object)candidates.Select(candidate => candidate.PolicyId).ToArray());
            await command.ExecuteNonQueryAsync(stop);
        }
        return enrolled;
    }

    private static async Task<List<EnrolmentCandidate>> AddAsync(
        NpgsqlConnection connection, CaseCampaign campaign, (int Id, string Code) dealer,
        Dictionary<Guid, DueCar> cars, DateOnly today, DateTimeOffset now, CancellationToken stop)
    {
        T[] Of<T>(Func<DueCar, T> column) => [.. cars.Values.Select(column)];
        await using var command = connection.Command(AddCases,
            dealer.Id, campaign.Id, campaign.Line, cars.Keys.ToArray(),
            Of(car => car.Vin), Of(car => car.Plate), Of(car => car.Since),
            Of(car => CaseDays.ExpiryOf(campaign.Playbook, car.Since, today)),
            Of(car => car.Phone), Of(car => car.PhoneHash), Of(car => car.Owner.SecondPhone),
            Of(car => car.Owner.Name), Of(car => car.Owner.Model), Of(car => car.Owner.FirstRegistered),
            Of(car => car.Owner.Tier), Of(car => car.Owner.Loan), Of(car => car.Owner.Agent),
            Of(car => car.Owner.ConsentSms), Of(car => car.Owner.ConsentCall), today, now);
        await using var born = await command.ExecuteReaderAsync(stop);
        var candidates = new List<EnrolmentCandidate>();
        while (await born.ReadAsync(stop))
            candidates.Add(DueCars.CandidateOf(
                cars[born.GetGuid(1)], born.GetInt64(0), dealer, campaign, today, born.GetFieldValue<string[]>(2)));
        return candidates;
    }
}
