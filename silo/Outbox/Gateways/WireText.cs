namespace CampaignEngine.Silo.Outbox.Gateways;

/// <summary>Bounds of the short texts in receipts and inbound messages.</summary>
internal static class WireText
{
    public const int LongestId = 128;
    public const int LongestKey = 200;
    public const int LongestCode = 64;

    public static string? Problem(string name, string text, int longest) => text switch
    {
        { Length: 0 } => $"{Camel(name)} is empty",
        _ when text.Length > longest => $"{Camel(name)} is longer than {longest}",
        _ when text.Any(char.IsControl) => $"{Camel(name)} holds a control character",
        _ => null,
    };

    public static string? ProblemIfAny(string name, string? text, int longest) =>
        text is null ? null : Problem(name, text, longest);

    /// <summary>
    /// A provider's code is stored and shown to people as a rule: a short run of harmless characters is kept of it; null
    /// when there are none.
    /// </summary>
    public static string? Harmless(string? code)
    {
        var kept = (code ?? "").Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':');
        return string.Concat(kept.Take(LongestCode)) is { Length: > 0 } harmless ? harmless : null;
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
