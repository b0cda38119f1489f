namespace CampaignEngine.Grains.Dealers.Staffing;

/// <summary>A figure with its range.</summary>
/// <param name="Low">The lowest to reckon with.</param>
/// <param name="Usual">The one that counts.</param>
/// <param name="High">The highest to reckon with.</param>
public sealed record Spread(decimal Low, decimal Usual, decimal High)
{
    /// <summary>The same figures in another unit, or of something else.</summary>
    internal Spread Of(Func<decimal, decimal> convert) => new(convert(Low), convert(Usual), convert(High));
}
