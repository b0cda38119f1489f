using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CampaignEngine.Silo.Campaigns;
using CampaignEngine.Silo.Ledger.Reading;

namespace CampaignEngine.Silo.Ledger;

/// <summary>What the engine derives from a ledger row.</summary>
internal static class LedgerFacts
{
    /// <summary>The vehicle's name within a term's key: its VIN, or its plate where no VIN is known.</summary>
    public static string VehicleOf(LedgerRow row) => row.Vin ?? row.Plate!;

    /// <summary>The line's persisted name.</summary>
    public static string LineOf(LedgerRow row) => Candidates.NameOf(row.InsuranceLine);

    // The database gives an amount back with two places, a ledger may have written none.
    private const string Amount = "0.##";

    /// <summary>A short hash of all facts: two rows with the same one say the same.</summary>
    public static byte[] ShaOf(LedgerRow row)
    {
        var facts = string.Join(
            '\n', row.PolicyNo, row.Insurer, row.Plate, row.Vin, row.Model, row.FirstRegistered?.DayNumber,
            row.Owner, row.Phone, row.StartDate?.DayNumber, row.ExpiryDate.DayNumber,
            row.Premium?.ToString(Amount, CultureInfo.InvariantCulture), row.ClaimsLastTerm, row.Tier, row.Loan,
            row.Agent, row.LastMaintenance?.DayNumber, row.ConsentSms, row.ConsentCall);
        // A term without a second phone has the hash that it had before there was one.
        var all = row.SecondPhone is null ? facts : $"{facts}\n{row.SecondPhone}";
        return SHA256.HashData(Encoding.UTF8.GetBytes(all))[..16];
    }
}
