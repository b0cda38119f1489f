namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>A name that only who knows the person recognises: 王敏 is 王*, Li Fang is L. F.</summary>
public static class Initials
{
    private const char FirstIdeograph = '\u4e00';
    private const char LastIdeograph = '\u9fff';

    /// <summary>The initials of a name; empty for an empty one.</summary>
    public static string Of(string name)
    {
        var words = name.Split([' ', '-', '·', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return "";
        return words[0][0] is >= FirstIdeograph and <= LastIdeograph
            ? $"{words[0][0]}*"
            : string.Join(' ', words.Select(word => $"{char.ToUpperInvariant(word[0])}."));
    }
}
