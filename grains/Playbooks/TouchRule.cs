namespace CampaignEngine.Grains.Playbooks;

/// <summary>A place in the text a playbook was read from.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
public readonly record struct SourceMark(int Line, int Column);

/// <summary>One entry of a playbook's touch list as it was written: a single day, or a stage that repeats.</summary>
/// <param name="From">First day, counted from the anchor.</param>
/// <param name="To">Last day a repeat may fall on; equal to <paramref name="From"/> for a single day.</param>
/// <param name="Every">Days between repeats, 1 or more.</param>
/// <param name="Channel">The channel; null when the entry is a milestone.</param>
/// <param name="Event">The milestone; null when the entry is a contact.</param>
/// <param name="Template">Message template of a text.</param>
/// <param name="Goal">Goal of a call.</param>
/// <param name="Quote">Kind of price a call may give.</param>
/// <param name="Tiers">Tiers that get it; empty for all.</param>
/// <param name="Mark">Where it stands in the text.</param>
public sealed record TouchRule(
    int From,
    int To,
    int Every,
    Channel? Channel,
    string? Event,
    string? Template,
    string? Goal,
    QuoteKind? Quote,
    Sequence<Tier> Tiers,
    SourceMark Mark)
{
    /// <summary>The days on which it falls, earliest first; none when its stage runs backward.</summary>
    public IEnumerable<int> Days()
    {
        for (var day = From; day <= To; day += Math.Max(1, Every))
            yield return day;
    }

    /// <summary>
    /// The reasons of a lost term, as codes, whose customers get it; empty for all. Source: 002 row 2-12.
    /// </summary>
    public Sequence<string> Reasons { get; init; } = [];

    /// <summary>Whether one customer may get both, so that their days must not mix.</summary>
    public bool SharesCustomers(TouchRule other) => Channel == other.Channel
        && (Tiers.Count == 0 || other.Tiers.Count == 0 || Tiers.Intersect(other.Tiers).Any())
        && (Reasons.Count == 0 || other.Reasons.Count == 0 || Reasons.Intersect(other.Reasons).Any())
        && !StandsInFor(other) && !other.StandsInFor(this);

    /// <summary>Whether customers with its reasons get it in place of another, of the same days and tiers.</summary>
    public bool StandsInFor(TouchRule other) => Reasons.Count > 0 && other.Reasons.Count == 0
        && (Channel, From, To, Every) == (other.Channel, other.From, other.To, other.Every)
        && Tiers.Equals(other.Tiers);

    /// <summary>Whether the days of two stages mix.</summary>
    public bool Overlaps(TouchRule other) => From <= other.To && other.From <= To;
}
