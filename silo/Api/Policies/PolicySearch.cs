using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Api.Policies;

/// <summary>
/// Finds ids of policies, by the most telling filter first: each path has a statement of its own, so that each can use
/// its index whatever plan is cached.
/// </summary>
internal sealed class PolicySearch(Databases databases)
{
    private static readonly string FindByPhone = Sql.Load("Api/Policies/find_by_phone.sql");
    private static readonly string FindByNumber = Sql.Load("Api/Policies/find_by_number.sql");
    private static readonly string FindByPlate = Sql.Load("Api/Policies/find_by_plate.sql");
    private static readonly string FindByOwner = Sql.Load("Api/Policies/find_by_owner.sql");
    private static readonly string FindByRule = Sql.Load("Api/Policies/find_by_rule.sql");
    private static readonly string FindByCampaign = Sql.Load("Api/Policies/find_by_campaign.sql");
    private static readonly string FindOfDealer = Sql.Load("Api/Policies/find_of_dealer.sql");
    private static readonly string FindAll = Sql.Load("Api/Policies/find_all.sql");

    /// <summary>Ids of the policies that a filter lets through, ascending, after one.</summary>
    public async Task<List<long>> FindAsync(PolicyFilter filter, long after, int limit, CancellationToken stop)
    {
        await using var command = CommandOf(filter, after, limit);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var ids = new List<long>();
        while (await rows.ReadAsync(stop))
            ids.Add(rows.GetInt64(0));
        return ids;
    }

    private NpgsqlCommand CommandOf(PolicyFilter filter, long after, int limit) =>
        StatementOf(filter) is var statement && statement == FindAll && filter.Dealers is [var dealer]
            ? databases.Api.Command(FindOfDealer, dealer, filter.Phase, after, limit)
            : databases.Api.Command(
                statement, filter.Dealers, filter.Campaign, filter.Phase, filter.Plate, filter.PolicyNo,
                filter.PhoneHash, after, limit, filter.Owner, filter.Rule);

    private static string StatementOf(PolicyFilter filter) => filter switch
    {
        { PhoneHash: not null } => FindByPhone,
        { PolicyNo: not null } => FindByNumber,
        { Plate: not null } => FindByPlate,
        { Owner: not null } => FindByOwner,
        { Rule: not null } => FindByRule,
        { Campaign: not null } => FindByCampaign,
        _ => FindAll,
    };
}
