using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Startup;

namespace CampaignEngine.Silo.Tests.Startup;

public sealed class LedgerSettingsTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Without_a_file_the_shipped_headers_are_known()
    {
        var words = LedgerSettings.Read(_ => null);
        Assert.Equal(LedgerColumn.Phone, words.Recognise("手机号")?.Column);
        Assert.Null(words.Recognise("专线"));
    }

    [Fact]
    public void A_file_adds_headers_to_those_that_are_shipped()
    {
        File.WriteAllText(_path, "phone: [专线, hot line]\nexpiry_date: [甲方期限]\n");
        var words = LedgerSettings.Read(_ => _path);
        Assert.Equal(LedgerColumn.Phone, words.Recognise("Hot-Line")?.Column);
        Assert.Equal(LedgerColumn.ExpiryDate, words.Recognise("甲方期限")?.Column);
        Assert.Equal(LedgerColumn.Phone, words.Recognise("手机号")?.Column);
    }

    [Theory]
    [InlineData("colour: [红]", "'colour'")]
    [InlineData("phone: [专线", "line")]
    [InlineData("phone: {a: b}", "line 1")]
    [InlineData(null, "cannot be read")]
    public void A_file_that_cannot_be_used_is_told_in_both_languages(string? content, string part)
    {
        if (content is not null)
            File.WriteAllText(_path, content);
        var lines = Assert.Throws<OperatorException>(() => LedgerSettings.Read(_ => _path)).Message.Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.StartsWith("CAMPAIGN_LEDGER_HEADERS ", line, StringComparison.Ordinal));
        Assert.Contains(part, lines[0], StringComparison.Ordinal);
    }
}
