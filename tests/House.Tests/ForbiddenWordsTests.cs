using System.Text.RegularExpressions;
using CampaignEngine.Wire;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CampaignEngine.House.Tests;

/// <summary>One word for one thing: no text of ours uses a word that an entry of the glossary forbids.</summary>
public sealed class ForbiddenWordsTests
{
    // Reads what people wrote into headers of their own, in whatever words.
    private const string ReadsHeaders = "silo/Ledger/Reading/Headers/ConsentHeader.cs";

    private static readonly string[] ReadByPeople = [".md", ".yaml", ".yml"];

    // Words of customers and of other people's programs.
    private static readonly string[] OfOthers =
    [
        "silo/Ledger/Reading/Headers/HeaderWords.yaml", "silo/Replies/OptOutWords.yaml",
        "silo/Ledger/Reading/Books/Agents.yaml", "silo/Ledger/Reading/Books/Sales.yaml",
        "silo/Ledger/Reading/Books/Dealers.yaml",
    ];

    // A word that some entry has as its own says another thing and is told apart by hand.
    private static readonly (string Word, Regex Found)[] All =
    [
        .. from word in Terms().SelectMany(term => term.NotThis ?? []).Distinct()
           where !Terms().Any(term => term.En == word || term.Zh == word)
           select (word, Pattern(word)),
    ];

    [Fact]
    public void Forbidden_words_are_found_in_sentences_and_not_inside_other_words() => Assert.Equal(
        ["剧本", "dealership"],
        Forbidden("按剧本联系").Concat(Forbidden("A Dealership's ledger")).Concat(Forbidden("of dealerships")));

    [Fact]
    public void No_text_in_code_uses_a_forbidden_word() => House.None(
        "Texts with a word that client/Wire/glossary.json forbids",
        from file in House.Shipped
        where file.Path != ReadsHeaders
        from literal in Texts(file)
        from word in Forbidden(literal.Text)
        select $"{file.At(literal.Node)}: {word}");

    [Fact]
    public void No_file_that_people_read_uses_a_forbidden_word() => House.None(
        "Files with a word that client/Wire/glossary.json forbids",
        from path in House.Files()
        where ReadByPeople.Contains(Path.GetExtension(path)) && !OfOthers.Contains(path)
        from word in Forbidden(WithoutComments(path))
        select $"{path}: {word}");

    [Fact]
    public void The_glossary_keeps_to_its_own_words() => House.None(
        "Entries of client/Wire/glossary.json with a word that another one forbids",
        from list in Glossary.Lists
        from term in list.Value
        let said = term.Value
        from text in new[] { said.Word, said.Clause, said.Definition, said.Denominator }.OfType<LocalizedText>()
        from word in Forbidden($"{text.En} {text.Zh}")
        select $"{list.Key}.{term.Key}: {word}");

    private static IEnumerable<GlossaryTerm> Terms() => Glossary.Lists.Values.SelectMany(list => list.Values);

    private static IEnumerable<string> Forbidden(string text) =>
        All.Where(forbidden => forbidden.Found.IsMatch(text)).Select(forbidden => forbidden.Word);

    // Chinese words stand without blanks, English ones between them.
    private static Regex Pattern(string word) => new(
        char.IsAsciiLetter(word[0]) ? $@"\b{Regex.Escape(word)}\b" : Regex.Escape(word),
        RegexOptions.IgnoreCase, TimeSpan.FromSeconds(5));

    // Comments of a YAML file speak to its authors, and a shipped one may not change any more.
    private static string WithoutComments(string path) => Path.GetExtension(path) == ".md"
        ? House.Text(path)
        : string.Join('\n', House.Text(path).Split('\n').Where(line => !line.StartsWith('#')));

    private static IEnumerable<(SyntaxNode Node, string Text)> Texts(CodeFile file) =>
        file.All<LiteralExpressionSyntax>().Select(node => ((SyntaxNode)node, node.Token.ValueText)).Concat(
            file.All<InterpolatedStringTextSyntax>().Select(node => ((SyntaxNode)node, node.TextToken.ValueText)));
}
