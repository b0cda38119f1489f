using CampaignEngine.Silo.Hosting;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CampaignEngine.Silo.Ledger.Reading.Headers;

/// <summary>HeaderWords.yaml, or the list of another book, as it is written; see its comments for what each list
/// means.</summary>
internal sealed class WordList
{
    /// <summary>The words of the policy ledger.</summary>
    public static readonly WordList Shipped = Read("Headers/HeaderWords");

    /// <summary>The words of workshop visits.</summary>
    public static readonly WordList Visits = Read("Books/Visits");

    /// <summary>The words of new-car sales.</summary>
    public static readonly WordList Sales = Read("Books/Sales");

    /// <summary>The words of rosters.</summary>
    public static readonly WordList Agents = Read("Books/Agents");

    /// <summary>The words of insurer partners.</summary>
    public static readonly WordList Partners = Read("Books/Partners");

    /// <summary>The words of targets.</summary>
    public static readonly WordList Targets = Read("Books/Targets");

    /// <summary>The words of lists of stores.</summary>
    public static readonly WordList Dealers = Read("Books/Dealers");

    private static readonly WordList[] Lists = [Shipped, Visits, Sales, Agents, Partners, Targets, Dealers];

    private LedgerColumn[]? _all;

    /// <summary>Rises with every change of the shipped list.</summary>
    public int Version { get; init; }

    /// <summary>Columns that a book has with the words of the ledger.</summary>
    public string[] Shared { get; init; } = [];

    /// <summary>What cells of columns that know a few words may hold.</summary>
    public Dictionary<string, ValueWords[]> Values { get; init; } = [];

    /// <summary>Its columns, in their order.</summary>
    public IReadOnlyList<LedgerColumn> All =>
        _all ??= [.. Enum.GetValues<LedgerColumn>().Where(Has)];

    /// <summary>Whether it has a column.</summary>
    public bool Has(LedgerColumn column) => Columns.ContainsKey(ColumnNames.En(column));

    /// <summary>The words of a column, in the first list that has it.</summary>
    public static ColumnWords Of(LedgerColumn column) =>
        Lists.First(list => list.Has(column)).Columns[ColumnNames.En(column)];

    private static WordList Read(string name)
    {
        var list = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build()
            .Deserialize<WordList>(Resource.Text($"Ledger/Reading/{name}.yaml"));
        foreach (var column in list.Shared)
            list.Columns.Add(column, Shipped.Columns[column]);
        return list;
    }

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

    /// <summary>One thing that a cell may say.</summary>
    internal sealed class ValueWords
    {
        /// <summary>The name under which it is kept.</summary>
        public string Name { get; init; } = "";

        /// <summary>What people read in Chinese; the name is what they read in English.</summary>
        public string Zh { get; init; } = "";

        /// <summary>Whole cells that say it.</summary>
        public string[] Words { get; init; } = [];

        /// <summary>Parts of a cell that say it, where no whole cell says anything.</summary>
        public string[] Parts { get; init; } = [];
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
