using CampaignEngine.Grains.Compliance;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Campaigns.Cases;

/// <summary>Reads which cars are to become cases, and when the next one will.</summary>
internal static class DueCars
{
    private static readonly string FindDueCars = Sql.Load("Campaigns/Cases/find_due_cars.sql");
    private static readonly string FindNextDay = Sql.Load("Campaigns/Cases/find_next_day.sql");
    private static readonly string ListDealers = Sql.Load("Campaigns/Cases/list_dealers.sql");

    /// <summary>The next dealers of a campaign after one, in key order.</summary>
    public static async Task<List<int>> DealersAsync(
        NpgsqlConnection connection, CaseCampaign campaign, long after, int limit, CancellationToken stop)
    {
        await using var command = connection.Command(ListDealers, (int)after, campaign.Codes, limit);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var dealers = new List<int>();
        while (await rows.ReadAsync(stop))
            dealers.Add(rows.GetInt32(0));
        return dealers;
    }

    /// <summary>The cars of a dealer that become cases of a campaign on a local day; some without a phone.</summary>
    public static async Task<List<DueCar>> ReadAsync(
        NpgsqlConnection connection, CaseCampaign campaign, int dealerId, DateOnly today, CancellationToken stop)
    {
        var (from, to) = CaseDays.Window(campaign.Playbook, today);
        await using var command = connection.Command(FindDueCars, dealerId, campaign.Id, campaign.Line, from, to);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var cars = new List<DueCar>();
        while (await rows.ReadAsync(stop))
            cars.Add(DueCar.Read(rows));
        return cars;
    }

    /// <summary>The local day on which the next known car of a dealer may fall due; null for none.</summary>
    public static async Task<DateOnly?> NextDayAsync(
        NpgsqlConnection connection, CaseCampaign campaign, int dealerId, DateOnly today, CancellationToken stop)
    {
        var to = CaseDays.Window(campaign.Playbook, today).To;
        await using var command = connection.Command(FindNextDay, dealerId, campaign.Line, to);
        await using var rows = await command.ExecuteReaderAsync(stop);
        await rows.ReadAsync(stop);
        return rows.MaybeValue<DateOnly>(0) is { } since ? today.AddDays(since.DayNumber - to.DayNumber) : null;
    }

    /// <summary>
    /// The term of a case. One car has one case of a campaign for each visit or sale it rests on, however often it is
    /// looked for.
    /// </summary>
    public static Guid TermOf(DueCar car, CaseCampaign campaign, string dealerCode) =>
        TermKey.Of(dealerCode, car.Vehicle, $"{campaign.Line}/{campaign.Id}", car.Since);

    /// <summary>What the first turn of a case must know.</summary>
    public static EnrolmentCandidate CandidateOf(
        DueCar car, long policyId, (int Id, string Code) dealer, CaseCampaign campaign, DateOnly today,
        IReadOnlyCollection<string> refused) => new(
        policyId, dealer.Id, dealer.Code, null, TermOf(car, campaign, dealer.Code),
        CaseDays.ExpiryOf(campaign.Playbook, car.Since, today),
        car.Owner.Tier is { } tier ? Enum.Parse<Tier>(tier) : null,
        Consents.Silenced(car.Owner.ConsentSms, car.Owner.ConsentCall, refused), null,
        car.PhoneHash is { } hash ? Convert.ToHexString(hash) : car.Vehicle, car.LostReason);
}
