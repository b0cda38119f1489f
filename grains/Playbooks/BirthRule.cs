namespace CampaignEngine.Grains.Playbooks;

/// <summary>
/// When cars become cases of a playbook that does not count from an expiry. A case begins on the day before its first
/// touch, not earlier: whoever comes back until then was never called for.
/// </summary>
/// <param name="After">
/// Of a first maintenance: days from the sale of the car to the day on which it is due, 1 to 1,000. Makers differ.
/// Source: 002 row 2-21.
/// </param>
/// <param name="LookBack">
/// Of a last maintenance: days without one after which a car is left alone, 1 to 3,650. Source: 002 row 2-24, two
/// years.
/// </param>
public sealed record BirthRule(int After = 180, int LookBack = 730)
{
    /// <summary>What may be said of <see cref="After"/> at most.</summary>
    public const int MostAfter = 1_000;

    /// <summary>What may be said of <see cref="LookBack"/> at most.</summary>
    public const int MostLookBack = 3_650;

    /// <summary>The rule where a playbook says nothing.</summary>
    public static BirthRule Usual { get; } = new();
}
