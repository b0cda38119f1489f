namespace CampaignEngine.Wire;

/// <summary>The newest version of a playbook.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Version, from 1.</param>
/// <param name="Title">What people read.</param>
/// <param name="CreatedAt">When this version was stored, UTC.</param>
/// <param name="CreatedBy">The name of the key that stored it.</param>
/// <param name="Touches">How many touches a term gets.</param>
/// <param name="Anchor">What its days count from: expiry, first-maintenance or last-maintenance.</param>
public sealed record PlaybookSummary(
    string Name, int Version, LocalizedText Title, DateTimeOffset CreatedAt, string CreatedBy, int Touches,
    string Anchor = "expiry");

/// <summary>A version of a playbook with its text.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Version, from 1.</param>
/// <param name="Title">What people read.</param>
/// <param name="CreatedAt">When this version was stored, UTC.</param>
/// <param name="CreatedBy">The name of the key that stored it.</param>
/// <param name="Yaml">The text as stored.</param>
/// <param name="Touches">Every touch in order of day.</param>
/// <param name="Anchor">What its days count from: expiry, first-maintenance or last-maintenance.</param>
public sealed record PlaybookView(
    string Name,
    int Version,
    LocalizedText Title,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    string Yaml,
    IReadOnlyList<PlaybookTouch> Touches,
    string Anchor = "expiry");

/// <summary>A touch of a playbook.</summary>
/// <param name="Name">Its name, such as <c>sms-90</c>.</param>
/// <param name="Day">Days from the anchor, negative before it.</param>
/// <param name="Channel">Channel name.</param>
/// <param name="Template">Message template of a text.</param>
/// <param name="Goal">Goal of a call.</param>
/// <param name="Quote">Kind of price a call may give.</param>
/// <param name="Tiers">The tiers of customers that get it: A, B, C; null for all.</param>
/// <param name="Reasons">
/// The reasons of a lost term, as codes, whose customers get it; null for all that no other touch of the day is for.
/// </param>
public sealed record PlaybookTouch(
    string Name, int Day, string Channel, string? Template, string? Goal, string? Quote,
    IReadOnlyList<string>? Tiers = null, IReadOnlyList<string>? Reasons = null);
