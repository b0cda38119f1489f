using System.Globalization;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Campaigns;

/// <summary>
/// Holds back what a campaign or a dealer has already decided, or lets it go; in the transaction of its cause.
/// </summary>
internal static class Holds
{
    private static readonly string AddHold = Sql.Load("Campaigns/add_hold.sql");
    private static readonly string LiftHold = Sql.Load("Campaigns/lift_hold.sql");

    /// <summary>Adds the command that holds a campaign, or lifts its hold.</summary>
    public static NpgsqlBatch OfCampaign(NpgsqlBatch batch, long id, bool isHeld, DateTimeOffset now) =>
        Of(batch, "campaign", id, isHeld, now);

    /// <summary>Adds the command that holds a dealer, or lifts its hold.</summary>
    public static NpgsqlBatch OfDealer(NpgsqlBatch batch, int id, bool isHeld, DateTimeOffset now) =>
        Of(batch, "dealer", id, isHeld, now);

    private static NpgsqlBatch Of(NpgsqlBatch batch, string scope, long id, bool isHeld, DateTimeOffset now)
    {
        var key = id.ToString(CultureInfo.InvariantCulture);
        return isHeld ? batch.With(AddHold, scope, key, now) : batch.With(LiftHold, scope, key);
    }
}
