using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Books;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Books;

/// <summary>What holds for every <see cref="Book"/>, its words and its <see cref="CellWords"/>.</summary>
public sealed class BookShelfTests
{
    public static TheoryData<string> Names => [.. BookShelf.All.Select(book => book.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_column_is_known_by_both_its_names(string name)
    {
        var book = BookShelf.Find(name)!;
        var words = HeaderWords.Shipped.Of(book.Words);
        Assert.All(book.Columns, column =>
        {
            Assert.Equal(column, words.Recognise(ColumnNames.En(column))?.Column);
            Assert.Equal(column, words.Recognise(ColumnNames.Zh(column))?.Column);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_word_means_two_columns(string name)
    {
        var words = BookShelf.Find(name)!.Words;
        var twice = words.Columns.SelectMany(column => column.Value.Words.SelectMany(rank => rank)
                .Append(column.Value.Name).Append(column.Key).Select(HeaderText.Plain).Distinct())
            .GroupBy(word => word).Where(word => word.Count() > 1).Select(word => word.Key);
        Assert.Empty(twice);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_file_must_have_is_a_column_of_its_book(string name)
    {
        var book = BookShelf.Find(name)!;
        Assert.All(book.Needs.SelectMany(need => need), column => Assert.Contains(column, book.Columns));
        Assert.Contains(book.Needs, need => need.Contains(LedgerColumn.DealerCode));
        Assert.Contains(LedgerField.Of(book), field => field.Name == "dealer_code");
    }

    [Fact]
    public void A_fingerprint_belongs_to_one_book_and_that_of_the_ledger_stays()
    {
        var columns = new HeaderMap([new HeaderCell(0, "车牌号", null, false)]);
        Assert.Equal(columns.Fingerprint, BookShelf.Policies.FingerprintOf(columns));
        Assert.Equal(
            BookShelf.All.Count, BookShelf.All.Select(book => book.FingerprintOf(columns)).Distinct().Count());
    }

    [Fact]
    public void A_whole_cell_says_more_than_a_part_of_it_and_unknown_words_say_nothing()
    {
        var words = new CellWords(
        [
            new WordList.ValueWords { Name = "one", Zh = "丁", Words = ["甲乙"], Parts = ["甲"] },
            new WordList.ValueWords { Name = "two", Words = ["甲"], Parts = ["乙"] },
        ]);
        Assert.Equal(("two", "one", "one", "two"),
            (words.Find("甲"), words.Find(" 甲乙 "), words.Find("甲丙"), words.Find("乙丙")));
        Assert.Equal(("丁 / one", "one"), (words.Shown("one"), words.Find("丁")));
        Assert.Null(words.Find("丙"));
        Assert.Null(words.Find(new string('甲', 100)));
    }

    [Fact]
    public void Keys_that_differ_are_told_apart_by_their_hashes() =>
        Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(n => KeyHash.Of($"1\n#{n}")).Distinct().Count());
}
