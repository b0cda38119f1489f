using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Dealers.Targets;

/// <summary>
/// The rungs of a target, as shares of it in ascending order: what is at least to be reached, the target, what is
/// rewarded above it. Source: 000 row 0-17.
/// </summary>
/// <param name="Rungs">Shares of the target, each above the one before; 1 is the target itself.</param>
public sealed record Ladder(Sequence<decimal> Rungs)
{
    /// <summary>Those to which the usual commission and bonus are tied. Source: 001 row 1-15, 002 row 2-19.</summary>
    public static Ladder Usual { get; } = new([0.60m, 0.80m, 0.90m, 1.00m, 1.20m]);

    /// <summary>The most rungs that a ladder has.</summary>
    public const int MostRungs = 10;

    /// <summary>Whether it can be climbed: one to ten rungs, each above the one before, none above ten times.</summary>
    [JsonIgnore]
    public bool IsSound =>
        Rungs.Count is >= 1 and <= MostRungs && Rungs[0] > 0 && Rungs[^1] <= 10
        && Rungs.Zip(Rungs.Skip(1)).All(pair => pair.First < pair.Second);

    /// <summary>Where so many renewals stand on the ladder of a target.</summary>
    /// <param name="target">Renewals wanted.</param>
    /// <param name="won">Renewals there are.</param>
    public LadderPlace PlaceOf(int target, int won)
    {
        var needed = Rungs.Select(rung => (Rung: rung, Renewals: NeededFor(rung, target))).ToArray();
        var reached = needed.Where(rung => target > 0 && won >= rung.Renewals)
            .Select(rung => (decimal?)rung.Rung).Max();
        var next = needed.Where(rung => target > 0 && won < rung.Renewals).Select(rung => ((decimal, int)?)rung)
            .FirstOrDefault();
        return new LadderPlace(reached, next?.Item1, next is var (_, renewals) ? renewals - won : null);
    }

    /// <summary>The fewest renewals that reach a rung.</summary>
    public static int NeededFor(decimal rung, int target) => (int)decimal.Ceiling(rung * target);
}

/// <summary>A place on a ladder.</summary>
/// <param name="Reached">The highest rung that is reached; null for none, or without a target.</param>
/// <param name="Next">The next rung; null at the top, or without a target.</param>
/// <param name="Away">Renewals that it is away; null like the rung.</param>
public sealed record LadderPlace(decimal? Reached, decimal? Next, int? Away);
