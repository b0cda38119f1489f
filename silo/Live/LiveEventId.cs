using System.Globalization;

namespace CampaignEngine.Silo.Live;

/// <summary>
/// Names what a subscriber knows: everything up to a version of one history of the database. Written
/// <c>epoch-version</c>; a version alone, as earlier programs wrote it, is of no history there is.
/// </summary>
internal readonly record struct LiveEventId(string Epoch, long Version)
{
    private const int EpochLength = 16;

    /// <summary>Reads an id; false for anything that no program of ours ever wrote.</summary>
    public static bool TryParse(string text, out LiveEventId id)
    {
        var cut = text.IndexOf('-', StringComparison.Ordinal);
        var epoch = cut < 0 ? "" : text[..cut];
        var isRead = long.TryParse(
            text.AsSpan(cut + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        id = new LiveEventId(epoch, version);
        return isRead && (cut < 0 || (epoch.Length == EpochLength && epoch.All(char.IsAsciiHexDigitLower)));
    }

    /// <summary>As it is written into an event.</summary>
    public override string ToString()
    {
        var version = Version.ToString(CultureInfo.InvariantCulture);
        return Epoch is "" or null ? version : $"{Epoch}-{version}";
    }
}
