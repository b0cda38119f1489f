using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>An insurer that a dealer works with, as its book says. Source: 001 rows 0-09, 1-04, 1-07.</summary>
/// <param name="Insurer">Which.</param>
/// <param name="Name">Its name in the book.</param>
/// <param name="Kind">mainstream or auxiliary; null where nobody says.</param>
/// <param name="From">First day of the agreement; null where nobody says.</param>
/// <param name="To">Its last day; null for no end.</param>
/// <param name="NoContactDays">Days before expiry from which it may call; null where nothing was agreed.</param>
/// <param name="Commission">Percent of the premium.</param>
/// <param name="IssueHours">Hours from order to policy.</param>
/// <param name="DeliveryHours">Hours from policy to its delivery.</param>
/// <param name="EndorsementHours">Hours that an endorsement takes.</param>
/// <param name="ErrorRate">Policies with an error, percent.</param>
internal sealed record KnownPartner(
    Insurer Insurer, string Name, string? Kind, DateOnly? From, DateOnly? To, int? NoContactDays, decimal? Commission,
    decimal? IssueHours, decimal? DeliveryHours, decimal? EndorsementHours, decimal? ErrorRate)
{
    /// <summary>Whether the agreement holds on a day.</summary>
    public bool IsActive(DateOnly day) => !(From > day) && !(To < day);
}

/// <summary>The book of a dealer's insurers, and what was agreed with them; the caller has checked the scope.</summary>
internal sealed class PartnerStore(Databases databases)
{
    private static readonly string ListPartners = Sql.Load("Api/Churn/list_partners.sql");
    private static readonly string SaveAgreement = Sql.Load("Api/Churn/save_agreement.sql");

    private readonly NpgsqlDataSource _pool = databases.Api;

    /// <summary>A dealer's partners, the newest first.</summary>
    public async Task<IReadOnlyList<KnownPartner>> AllAsync(int dealerId, CancellationToken stop)
    {
        var partners = new List<KnownPartner>();
        await using var command = _pool.Command(ListPartners, dealerId);
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            if (InsurerNames.Of(rows.GetString(0)) is { } insurer)
                partners.Add(new KnownPartner(
                    insurer, rows.GetString(0), rows.Maybe<string>(1), rows.MaybeValue<DateOnly>(2),
                    rows.MaybeValue<DateOnly>(3), rows.MaybeValue<int>(4), rows.MaybeValue<decimal>(5),
                    rows.MaybeValue<decimal>(6), rows.MaybeValue<decimal>(7), rows.MaybeValue<decimal>(8),
                    rows.MaybeValue<decimal>(9)));
        return partners;
    }

    /// <summary>What was agreed about days without contact, one for each insurer.</summary>
    public static IReadOnlyList<NoContactAgreement> AgreementsOf(IEnumerable<KnownPartner> partners) =>
    [
        .. partners.Where(partner => partner.NoContactDays is not null).DistinctBy(partner => partner.Insurer.Code)
            .Select(partner => new NoContactAgreement(partner.Insurer.Code, partner.NoContactDays!.Value)),
    ];

    /// <summary>Says from which day before expiry an insurer may call.</summary>
    public async Task AgreeAsync(
        int dealerId, Insurer insurer, int days, DateTimeOffset now, CancellationToken stop)
    {
        var known = await AllAsync(dealerId, stop);
        var names = known.Where(partner => partner.Insurer.Code == insurer.Code).Select(partner => partner.Name);
        await using var command = _pool.Command(
            SaveAgreement, dealerId, names.ToArray(), insurer.Name.Zh, days, now);
        await command.ExecuteNonQueryAsync(stop);
    }
}
