namespace CampaignEngine.Sdk.Api;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Limit">Items at most, 1 to 200; null for the server's 50.</param>
/// <param name="After">The <c>next</c> of the part before; null for the beginning.</param>
public sealed record PartAsk(int? Limit = null, string? After = null)
{
    /// <summary>The beginning of a list.</summary>
    public static PartAsk First { get; } = new();

    /// <summary>The largest part there is.</summary>
    public static PartAsk Largest { get; } = new(200);
}
