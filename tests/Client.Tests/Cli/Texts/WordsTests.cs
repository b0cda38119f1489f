using CampaignEngine.Cli.Texts;

namespace CampaignEngine.Client.Tests.Cli.Texts;

public sealed class WordsTests
{
    private readonly Words _words = new(Language.Chinese, new HurriedClock().LocalTimeZone);

    [Fact]
    public void Instants_are_told_in_the_readers_zone() =>
        Assert.Equal("2026-03-02 07:30", _words.At(new DateTimeOffset(2026, 3, 1, 23, 30, 0, TimeSpan.Zero)));

    [Fact]
    public void A_name_that_is_not_known_speaks_for_itself()
    {
        Assert.Equal("已续保", _words.Value("phase", "won"));
        Assert.Equal("brand-new", _words.Value("phase", "brand-new"));
    }
}
