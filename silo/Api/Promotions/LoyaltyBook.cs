using CampaignEngine.Grains.Dealers.Promotions;
using CampaignEngine.Silo.Api.Campaigns;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Silo.Api.Promotions;

/// <summary>Points to be redeemed from the customer of a policy.</summary>
internal sealed record LoyaltyEntry(long Policy, long Points, string Reason, DateTimeOffset At, string By);

/// <summary>What became of it: the customer afterwards, or null; whether the term is one of the dealer.</summary>
internal readonly record struct Redeemed(LoyaltyMember? Member, bool IsKnown);

/// <summary>
/// The points of customers. What they earned is never stored: it is counted from renewals and visits, by the rates and
/// promotions as they stand, so that a corrected premium corrects it too. Source: 002 row 2-11.
/// </summary>
internal sealed class LoyaltyBook(Databases databases)
{
    /// <summary>The rule that refuses more points than a customer has.</summary>
    public const string TooFewPoints = "points-too-few";

    /// <summary>So many points are redeemed at once at most.</summary>
    public const long MostPoints = 1_000_000_000;

    private const int MostMembers = 100;

    private static readonly string SumLoyalty = Sql.Load("Api/Promotions/sum_loyalty.sql");
    private static readonly string LockCustomer = Sql.Load("Api/Promotions/lock_customer.sql");
    private static readonly string AddLoyaltyEntry = Sql.Load("Api/Promotions/add_loyalty_entry.sql");

    /// <summary>The sums of a dealer, and the customers with most points left.</summary>
    public async Task<LoyaltyView> ReadAsync(
        int dealerId, DealerRef dealer, PromotionPlan plan, DateOnly today, CancellationToken stop)
    {
        await using var connection = await databases.Api.OpenConnectionAsync(stop);
        var rows = await SumAsync(connection, dealerId, null, plan, today, stop);
        var sums = rows.Count == 0 ? default : rows[0].Sums;
        return new LoyaltyView(
            dealer, sums.Customers, sums.Earned, sums.Redeemed, [.. rows.Select(row => row.Member)]);
    }

    /// <summary>Redeems points if the customer has so many.</summary>
    public async Task<Redeemed> RedeemAsync(
        int dealerId, LoyaltyEntry entry, PromotionPlan plan, DateOnly today, CancellationToken stop)
    {
        await using var connection = await databases.Api.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using var locking = connection.Command(LockCustomer, dealerId, entry.Policy);
        if (await locking.ExecuteScalarAsync(stop) is not byte[] customer)
            return new Redeemed(null, IsKnown: false);
        var before = (await SumAsync(connection, dealerId, customer, plan, today, stop)).SingleOrDefault().Member;
        if (before is null || before.Balance < entry.Points)
            return new Redeemed(null, IsKnown: true);
        await using var adding = connection.Command(
            AddLoyaltyEntry, dealerId, entry.Policy, entry.Points, entry.Reason, entry.At, entry.By);
        await adding.ExecuteNonQueryAsync(stop);
        await transaction.CommitAsync(stop);
        return new Redeemed(
            before with { Redeemed = before.Redeemed + entry.Points, Balance = before.Balance - entry.Points },
            IsKnown: true);
    }

    private static async Task<List<(LoyaltyMember Member, Sums Sums)>> SumAsync(
        NpgsqlConnection connection, int dealerId, byte[]? customer, PromotionPlan plan, DateOnly today,
        CancellationToken stop)
    {
        // Without a rate no day earns anything, and none is boosted.
        var boosts = plan.Rates.Count == 0 ? [] : plan.BoostsBetween(plan.Rates[0].From, today).ToArray();
        await using var command = connection.Command(SumLoyalty, dealerId, customer,
            plan.Rates.Select(rate => rate.From).ToArray(),
            plan.Rates.Select(rate => rate.PerYuan).ToArray(),
            plan.Rates.Select(rate => (decimal)rate.PerVisit).ToArray(),
            boosts.Select(boost => boost.Day).ToArray(),
            boosts.Select(boost => boost.Line is { } line ? SegmentNames.Of(line) : null).ToArray(),
            boosts.Select(boost => boost.Tier?.ToString()).ToArray(),
            boosts.Select(boost => boost.Multiplier).ToArray(), MostMembers);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var members = new List<(LoyaltyMember, Sums)>();
        while (await rows.ReadAsync(stop))
            members.Add((MemberOf(rows), new Sums(rows.GetInt64(5), rows.GetDecimal(6), rows.GetDecimal(7))));
        return members;
    }

    private static LoyaltyMember MemberOf(NpgsqlDataReader rows)
    {
        var (earned, redeemed) = (rows.GetDecimal(3), rows.GetDecimal(4));
        return new LoyaltyMember(
            rows.GetInt64(0), Mask.Name(rows.IsDBNull(1) ? null : rows.GetString(1)), Mask.Phone(rows.GetString(2)),
            earned, redeemed, earned - redeemed);
    }

    private readonly record struct Sums(long Customers, decimal Earned, decimal Redeemed);
}
