using System.Text;
using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Fields;

public sealed class LedgerTextTests
{
    [Theory]
    [InlineData("王芳", "王芳")]
    [InlineData("𠮷野家", "𠮷野家")]
    [InlineData("👨‍👩‍👧", "👨‍👩‍👧")]
    [InlineData("e\u0301lan", "e\u0301lan")]
    [InlineData("王\u202E芳", "王芳")]
    [InlineData("\u200F王芳\u2066", "王芳")]
    [InlineData("王\u200B芳\uFEFF", "王芳")]
    [InlineData("王\u00A0芳\u3000", "王 芳")]
    [InlineData("ＢＭＷ３（进口）", "BMW3（进口）")]
    [InlineData("王\n芳", "王 芳")]
    [InlineData("=cmd|'/c calc'!A1", "=cmd|'/c calc'!A1")]
    [InlineData("\u200B\u202E", null)]
    public void Text_is_kept_as_written_but_for_width_and_invisible_marks(string text, string? kept) =>
        Assert.Equal(new Parsed<string>(kept, null), LedgerText.Name(text));

    [Theory]
    [InlineData("王\0芳", "control_character")]
    [InlineData("王\u001B芳", "control_character")]
    [InlineData("王\uD842", "lost_character")]
    [InlineData("\uDFB7王", "lost_character")]
    [InlineData("王\uFFFD", "lost_character")]
    public void What_a_database_cannot_hold_is_refused(string text, string code) =>
        Assert.Equal(code, LedgerText.Name(text).Fault?.Code);

    [Fact]
    public void Length_counts_text_elements_not_code_units()
    {
        Assert.Null(LedgerText.Name(Repeat("𠮷", 60)).Fault);
        Assert.Null(LedgerText.Name(Repeat("e\u0301", 60)).Fault);
        Assert.Equal("too_long", LedgerText.Name(Repeat("王", 61)).Fault?.Code);
        Assert.Equal("too_long", LedgerText.Name(Repeat("𠮷", 61)).Fault?.Code);
        Assert.Equal("too_long", LedgerText.Name(Repeat("王", 5_000)).Fault?.Code);
        Assert.Equal("too_long", LedgerText.Name("e" + Repeat("\u0301", 5_000)).Fault?.Code);
    }

    [Fact]
    public void Titles_may_be_longer_and_are_shared()
    {
        var text = new LedgerText(new StringPool());
        Assert.Same(text.Title("宝马 320Li").Value, text.Title("宝马 320Li").Value);
        Assert.Null(text.Title(Repeat("车", 100)).Fault);
        Assert.Equal("too_long", text.Title(Repeat("车", 101)).Fault?.Code);
    }

    private static string Repeat(string text, int times) =>
        new StringBuilder().Insert(0, text, times).ToString();
}
