using System.Globalization;

namespace CampaignEngine.SampleLedger;

/// <summary>Generates a vehicle and its owner; distinct numbers give distinct plates, VINs and
/// phones.</summary>
internal sealed class VehicleGenerator(SampleOptions options)
{
    private const string FictitiousPrefix = "169";
    private const long Phones = 100_000_000;
    private const long PhoneSpread = 61_803_399;

    private static readonly int[] ClaimShares = [68, 22, 7, 3];
    private static readonly int[] ModelShares = [32, 26, 22, 20];

    /// <param name="number">The vehicle's number, from 0.</param>
    /// <param name="dealer">The store that keeps it.</param>
    /// <param name="insured">First day of its first term.</param>
    /// <param name="dice">The vehicle's own sequence.</param>
    public SampleVehicle Make(int number, SampleDealer dealer, DateOnly insured, ref SplitMix64 dice)
    {
        var model = dealer.Models[dice.Weighted(ModelShares)];
        var registered = insured.AddDays(-dice.Below(4));
        var claims = dice.Weighted(ClaimShares);
        var isYoung = options.FirstExpiry.Year - registered.Year <= 3;
        return new SampleVehicle
        {
            Model = model,
            Plate = Plate(number, dealer, model, ref dice),
            Vin = Vins.Make(model, registered.Year, number),
            FirstRegistered = registered,
            Owner = PersonNames.Make(ref dice),
            Phone = Phone(number),
            Claims = claims,
            Tier = Tier(claims, ref dice),
            HasLoan = dice.Chance(isYoung ? 38 : 4),
            Agent = dice.Pick(dealer.Agents),
            LastMaintenance = dice.Chance(92) ? Visit(registered, ref dice) : null,
            ConsentSms = Consent(yes: 95, no: 3, ref dice),
            ConsentCall = Consent(yes: 93, no: 5, ref dice),
        };
    }

    private static char Tier(int claims, ref SplitMix64 dice) => "ABC"[dice.Weighted(claims switch
    {
        0 => [30, 50, 20],
        1 => [15, 50, 35],
        _ => [3, 32, 65],
    })];

    private DateOnly? Visit(DateOnly registered, ref SplitMix64 dice)
    {
        var visit = options.FirstExpiry.AddDays(-100 - dice.Below(420));
        return visit > registered ? visit : null;
    }

    private static string Plate(int number, SampleDealer dealer, VehicleModel model, ref SplitMix64 dice)
    {
        var letters = dealer.PlatePrefixes;
        var letter = letters[1 + dice.Below(letters.Length - 1)];
        return $"{letters[0]}{letter}{Plates.Serial(number, model.Energy)}";
    }

    private static string Phone(int number) => string.Create(
        CultureInfo.InvariantCulture, $"{FictitiousPrefix}{(number + 1) * PhoneSpread % Phones:00000000}");

    private static bool? Consent(int yes, int no, ref SplitMix64 dice)
    {
        var drawn = dice.Below(100);
        return drawn < yes ? true : drawn < yes + no ? false : null;
    }
}
