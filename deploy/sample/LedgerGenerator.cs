using System.Globalization;

namespace CampaignEngine.SampleLedger;

/// <summary>Generates the terms of a sample ledger one by one, in constant memory.</summary>
public sealed class LedgerGenerator(SampleOptions options)
{
    // 176 of 1,000 vehicles bring a compulsory row as well: about 15 % of all rows.
    private const int CompulsoryPerMille = 176;

    private const long PolicyNumbers = 1_000_000_000_000;
    private const long PolicySpread = 618_033_989;

    private static readonly string[] Insurers =
        ["人保财险", "平安产险", "太平洋产险", "国寿财险", "中华联合财险", "大地财险", "阳光财险", "太平财险"];

    private static readonly int[] InsurerShares = [32, 24, 15, 8, 6, 5, 5, 5];

    private readonly IReadOnlyList<SampleDealer> _dealers = SampleDealers.Make(options);
    private readonly VehicleGenerator _vehicles = new(options);

    public IEnumerable<SampleRow> Rows()
    {
        var made = 0;
        for (var number = 0; made < options.Rows; number++)
        {
            var (commercial, compulsory) = Make(number);
            yield return commercial;
            made++;
            if (compulsory is null || made == options.Rows)
                continue;
            yield return compulsory;
            made++;
        }
    }

    private (SampleRow Commercial, SampleRow? Compulsory) Make(int number)
    {
        var dice = SplitMix64.For(options.Seed, (ulong)number);
        var dealer = _dealers[DealerIndex(ref dice)];
        var expiry = ExpiryDays.Pick(options.FirstExpiry, ref dice);
        var age = 1 + dice.Below(9);
        var vehicle = _vehicles.Make(number, dealer, FirstCovered(expiry).AddYears(1 - age), ref dice);
        var commercial = new SampleRow
        {
            Dealer = dealer,
            Vehicle = vehicle,
            PolicyNo = PolicyNo('A', expiry, number),
            IsCompulsory = false,
            Insurer = Insurers[dice.Weighted(InsurerShares)],
            Start = FirstCovered(expiry),
            Expiry = expiry,
            Premium = Premiums.Commercial(vehicle.Model, age, vehicle.Claims, ref dice),
        };
        var both = dice.Below(1_000) < CompulsoryPerMille;
        return (commercial, both ? Compulsory(commercial, number, age, ref dice) : null);
    }

    // One fifth of the compulsory terms ends some days before the commercial one.
    private SampleRow Compulsory(SampleRow commercial, int number, int age, ref SplitMix64 dice)
    {
        var earlier = commercial.Expiry.AddDays(dice.Chance(20) ? -1 - dice.Below(20) : 0);
        var expiry = earlier < options.FirstExpiry ? commercial.Expiry : earlier;
        return commercial with
        {
            PolicyNo = PolicyNo('B', expiry, number),
            IsCompulsory = true,
            Start = FirstCovered(expiry),
            Expiry = expiry,
            Premium = Premiums.Compulsory(age, commercial.Vehicle.Claims),
        };
    }

    // Stores differ in size: the sum of two throws makes the middle of the list about twice its ends.
    private int DealerIndex(ref SplitMix64 dice) =>
        dice.Chance(50)
            ? dice.Below(_dealers.Count)
            : (dice.Below(_dealers.Count) + dice.Below(_dealers.Count)) / 2;

    private static DateOnly FirstCovered(DateOnly expiry) => expiry.AddYears(-1).AddDays(1);

    private static string PolicyNo(char line, DateOnly expiry, int number)
    {
        var serial = (number + 1) * PolicySpread % PolicyNumbers;
        return string.Create(
            CultureInfo.InvariantCulture, $"PD{line}A{FirstCovered(expiry).Year}{serial:000000000000}");
    }
}
