namespace CampaignEngine.Cli.Settings;

/// <summary>What a header takes as a token or a key.</summary>
internal static class HeaderText
{
    /// <summary>Whether a text is visible ASCII, without spaces, and at least one character.</summary>
    public static bool IsFit(string text) => text.Length > 0 && text.All(sign => sign is > ' ' and <= '~');
}
