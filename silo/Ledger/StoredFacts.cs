using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Ledger;

/// <summary>
/// What the engine holds of a term that a ledger row speaks of, and how both come together: a ledger changes only what
/// it has a column for.
/// </summary>
internal static class StoredFacts
{
    private const int Expiry = 2;
    private const int First = 6;

    /// <summary>The stored term in the form of the row that found it; see match_rows.sql for the columns.</summary>
    public static LedgerRow Read(NpgsqlDataReader stored, LedgerRow row) => row with
    {
        ExpiryDate = stored.GetFieldValue<DateOnly>(Expiry),
        PolicyNo = stored.Maybe<string>(First + 1),
        Insurer = stored.Maybe<string>(First + 2),
        Plate = stored.Maybe<string>(First + 3),
        Vin = stored.Maybe<string>(First + 4),
        Model = stored.Maybe<string>(First + 5),
        FirstRegistered = stored.MaybeValue<DateOnly>(First + 6),
        Owner = stored.Maybe<string>(First + 7),
        StartDate = stored.MaybeValue<DateOnly>(First + 8),
        Premium = stored.MaybeValue<decimal>(First + 9),
        ClaimsLastTerm = stored.MaybeValue<short>(First + 10),
        Tier = stored.Maybe<string>(First + 11) is { } tier ? Enum.Parse<Tier>(tier) : null,
        Loan = stored.MaybeValue<bool>(First + 12),
        Agent = stored.Maybe<string>(First + 13),
        LastMaintenance = stored.MaybeValue<DateOnly>(First + 14),
        ConsentSms = stored.MaybeValue<bool>(First + 15),
        ConsentCall = stored.MaybeValue<bool>(First + 16),
        Phone = stored.GetString(First + 17),
        SecondPhone = stored.Maybe<string>(First + 18),
    };

    /// <summary>
    /// The term as it will be: an absent column and an unreadable cell leave what is stored, an empty cell clears it -
    /// except a consent, which only an explicit word changes. Source: D-1, D-11.
    /// </summary>
    public static LedgerRow Complete(LedgerRow row, LedgerRow stored)
    {
        LedgerRow Of(LedgerColumn column) => row.Silent.Has(column) ? stored : row;
        return row with
        {
            PolicyNo = Of(LedgerColumn.PolicyNo).PolicyNo,
            Insurer = Of(LedgerColumn.Insurer).Insurer,
            Plate = Of(LedgerColumn.Plate).Plate,
            Vin = Of(LedgerColumn.Vin).Vin,
            Model = Of(LedgerColumn.Model).Model,
            FirstRegistered = Of(LedgerColumn.FirstRegistered).FirstRegistered,
            Owner = Of(LedgerColumn.Owner).Owner,
            SecondPhone = Of(LedgerColumn.SecondPhone).SecondPhone is { } second && second != row.Phone
                ? second
                : null,
            StartDate = Of(LedgerColumn.StartDate).StartDate,
            Premium = Of(LedgerColumn.Premium).Premium,
            ClaimsLastTerm = Of(LedgerColumn.ClaimsLastTerm).ClaimsLastTerm,
            Tier = Of(LedgerColumn.Tier).Tier,
            Loan = Of(LedgerColumn.Loan).Loan,
            Agent = Of(LedgerColumn.Agent).Agent,
            LastMaintenance = Of(LedgerColumn.LastMaintenance).LastMaintenance,
            ConsentSms = row.ConsentSms ?? stored.ConsentSms,
            ConsentCall = row.ConsentCall ?? stored.ConsentCall,
        };
    }
}
