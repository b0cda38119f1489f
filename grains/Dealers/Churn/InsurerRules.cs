namespace CampaignEngine.Grains.Dealers.Churn;

/// <summary>
/// How a dealer spreads its renewals over insurers; a dealer may have figures of its own. Shares are parts of 1.
/// Source: 001 rows 1-03 to 1-06.
/// </summary>
/// <param name="FewestPartners">At least so many active insurers: one large, one strong in the region.</param>
/// <param name="LargestShare">Above this share of one insurer the dealer depends on it.</param>
/// <param name="CoreShare">What the core of mainstream insurers should have together.</param>
/// <param name="CoreTolerance">How far above or below is still about that.</param>
/// <param name="SmallestCore">Insurers in the core at least.</param>
/// <param name="LargestCore">Insurers in the core at most.</param>
/// <param name="StepFewest">New policies a month from which one more step of partners may be taken.</param>
/// <param name="StepMost">New policies a month from which it should be.</param>
/// <param name="MainstreamPerStep">Mainstream insurers a step adds.</param>
/// <param name="AuxiliaryPerStep">Auxiliary insurers a step adds.</param>
/// <param name="LowestCeiling">Careful ceiling of partners.</param>
/// <param name="HighestCeiling">Partners at most.</param>
/// <param name="LittleShare">Below this share of renewals a partner gets little, and may be compensated.</param>
public sealed record InsurerRules(
    int FewestPartners = 2,
    decimal LargestShare = 0.5m,
    decimal CoreShare = 0.7m,
    decimal CoreTolerance = 0.1m,
    int SmallestCore = 2,
    int LargestCore = 3,
    int StepFewest = 60,
    int StepMost = 80,
    decimal MainstreamPerStep = 1m,
    decimal AuxiliaryPerStep = 1.5m,
    int LowestCeiling = 6,
    int HighestCeiling = 8,
    decimal LittleShare = 0.1m)
{
    /// <summary>The rules of dealers that have none of their own.</summary>
    public static readonly InsurerRules Usual = new();

    /// <summary>
    /// How many partners go with so many new policies a month: the fewest partners, and for each full step one
    /// mainstream and one and a half auxiliary insurers more, up to the ceiling. Source: 001 row 1-04.
    /// </summary>
    /// <param name="newPerMonth">New-car policies a month, 0 or more.</param>
    public PartnerAdvice PartnersFor(decimal newPerMonth) => new(
        Math.Min(LowestCeiling, PartnersOf(newPerMonth, StepMost)),
        Math.Min(HighestCeiling, PartnersOf(newPerMonth, StepFewest)));

    private int PartnersOf(decimal newPerMonth, int step)
    {
        var steps = decimal.Floor(newPerMonth / step);
        return FewestPartners + (int)decimal.Floor(steps * (MainstreamPerStep + AuxiliaryPerStep));
    }
}

/// <summary>How many partners a dealer should have.</summary>
/// <param name="Fewest">At least.</param>
/// <param name="Most">At most.</param>
public sealed record PartnerAdvice(int Fewest, int Most);
