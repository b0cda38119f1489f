namespace CampaignEngine.Grains.Compliance;

/// <summary>
/// The texts that are a service and no marketing: notices that cover is about to end, from which no customer may be
/// kept. The one place to change the list. Sources: domain section 3 (legal and reminder touches exempt), D-3.
/// </summary>
public static class CoverNotices
{
    private static readonly string[] Templates = ["expiry-reminder", "last-warning"];

    /// <summary>Whether a template is one; calls, which have none, are marketing.</summary>
    public static bool Includes(string? template) => template is not null && Templates.Contains(template);
}
