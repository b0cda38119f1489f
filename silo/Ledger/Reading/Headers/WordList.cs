using CampaignEngine.Silo.Hosting;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CampaignEngine.Silo.Ledger.Reading.Headers;

/// <summary>HeaderWords.yaml as it is written; see its comments for what each list means.</summary>
internal sealed class WordList
{
    public static readonly WordList Shipped = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance).Build()
        .Deserialize<WordList>(Resource.Text("Ledger/Reading/Headers/HeaderWords.yaml"));

    /// <summary>Rises with every change of the shipped list.</summary>
    public int Version { get; init; }

    public LineWords Lines { get; init; } = new();

    public string[][] Parties { get; init; } = [];

    public Dictionary<string, ColumnWords> Columns { get; init; } = [];

    public AsideWords Asides { get; init; } = new();

    public OtherWords Others { get; init; } = new();

    /// <summary>What stands before a word of insurance.</summary>
    internal sealed class LineWords
    {
        public string[] Commercial { get; init; } = [];

        public string[] Compulsory { get; init; } = [];

        public string[] Insurance { get; init; } = [];
    }

    /// <summary>The headers of one column, rank by rank.</summary>
    internal sealed class ColumnWords
    {
        /// <summary>Its name for people who read Chinese; the key of the list is the other one.</summary>
        public string Name { get; init; } = "";

        /// <summary>Its name for people who read English.</summary>
        public string Title { get; init; } = "";

        public string[][] Words { get; init; } = [];

        /// <summary>Words that mean the column only behind a line of insurance, or behind insurance as such.</summary>
        public string[][] OfLine { get; init; } = [];

        /// <summary>Words that mean the column behind a party.</summary>
        public string[][] OfParty { get; init; } = [];
    }

    /// <summary>What is said about filling a column in.</summary>
    internal sealed class AsideWords
    {
        public string[] Words { get; init; } = [];

        public string[] Beginnings { get; init; } = [];

        public string[] Endings { get; init; } = [];
    }

    /// <summary>Headers of other things.</summary>
    internal sealed class OtherWords
    {
        public string[] Times { get; init; } = [];

        public string[] People { get; init; } = [];

        public string[] Words { get; init; } = [];
    }
}
