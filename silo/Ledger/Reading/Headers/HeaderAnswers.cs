namespace CampaignEngine.Silo.Ledger.Reading.Headers;

/// <summary>What the sender of a file says that its columns hold, whatever their headers say.</summary>
internal sealed class HeaderAnswers
{
    /// <summary>Says that a column is to be left unread.</summary>
    public const string Ignore = "ignore";

    /// <summary>Before the rank of any word.</summary>
    public const int Rank = -1;

    /// <summary>Nothing was said.</summary>
    public static readonly HeaderAnswers None = new(new Dictionary<string, string>());

    private readonly Dictionary<string, HeaderMeaning?> _said = new(StringComparer.Ordinal);

    /// <param name="said">Names of fields by header, or <see cref="Ignore"/>; an unknown name is passed over.</param>
    public HeaderAnswers(IReadOnlyDictionary<string, string> said)
    {
        foreach (var (header, name) in said)
            if (name == Ignore || LedgerField.Find(name) is not null)
                _said[HeaderText.Key(header)] = LedgerField.Find(name)?.Meaning;
    }

    /// <summary>Whether something was said about a header.</summary>
    /// <param name="header">The header as it is written, with the title above it.</param>
    /// <param name="meaning">What the column holds; null when it is to be left unread.</param>
    public bool Say(string header, out HeaderMeaning? meaning) =>
        _said.TryGetValue(HeaderText.Key(header), out meaning);
}
