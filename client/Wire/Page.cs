namespace CampaignEngine.Wire;

/// <summary>A part of a list.</summary>
/// <typeparam name="T">The item type.</typeparam>
/// <param name="Items">The items, in the list's fixed order.</param>
/// <param name="Next">Pass it as <c>after</c> to get the following part; null at the end of the list.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next = null);
