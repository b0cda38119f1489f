using System.Globalization;
using System.Text;

namespace CampaignEngine.Sdk.Http;

/// <summary>Turns the routes of client/Wire into addresses.</summary>
internal static class Paths
{
    /// <summary>A route whose placeholder has become a value.</summary>
    public static string Fill(string route, object value) => Fill(route, [value]);

    /// <summary>A route whose placeholders have become values, in order.</summary>
    public static string Fill(string route, params ReadOnlySpan<object> values)
    {
        var path = new StringBuilder();
        var rest = route.AsSpan();
        foreach (var value in values)
        {
            var open = rest.IndexOf('{');
            path.Append(rest[..open]).Append(Segment(Text(value)));
            rest = rest[(rest.IndexOf('}') + 1)..];
        }
        return path.Append(rest).ToString();
    }

    // Addresses drop these, and the call would go to another endpoint, such as the list in place of one item.
    private static string Segment(string text) => text is "" or "." or ".."
        ? throw new ArgumentException($"'{text}' has no place in an address, so it is no name or code.", nameof(text))
        : Uri.EscapeDataString(text);

    /// <summary>A path with the parameters that are not null.</summary>
    public static string Ask(string path, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var whole = new StringBuilder(path);
        foreach (var (name, value) in parameters)
        {
            if (value is not null)
                whole.Append(whole.Length == path.Length ? '?' : '&').Append(name).Append('=')
                    .Append(Uri.EscapeDataString(Text(value)));
        }
        return whole.ToString();
    }

    private static string Text(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
