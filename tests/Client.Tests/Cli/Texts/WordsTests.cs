using CampaignEngine.Cli.Texts;

namespace CampaignEngine.Client.Tests.Cli.Texts;

public sealed class WordsTests
{
    private readonly Words _words = new(Language.Chinese, new HurriedClock().LocalTimeZone);

    [Fact]
    public void Instants_are_told_in_the_readers_zone() =>
        Assert.Equal("2026-03-02 07:30", _words.At(new DateTimeOffset(2026, 3, 1, 23, 30, 0, TimeSpan.Zero)));

    [Fact]
    public void An_instant_bears_its_zone_and_a_heading_that_of_all_below_it()
    {
        var march = new DateTimeOffset(2026, 3, 1, 23, 30, 0, TimeSpan.Zero);
        Assert.Equal("2026-03-02 07:30 UTC+8", _words.Stamp(march));
        Assert.Equal("UTC+8", _words.ZoneOf([march, march.AddMonths(4)]));
        Assert.Null(_words.ZoneOf([]));
        Assert.Null(_words.Stamp(null));
    }

    [Fact]
    public void A_zone_whose_clocks_change_in_between_is_told_by_its_name()
    {
        var words = new Words(Language.English, TimeZoneInfo.FindSystemTimeZoneById("Canada/Newfoundland"));
        var march = new DateTimeOffset(2026, 3, 1, 23, 30, 0, TimeSpan.Zero);
        Assert.Equal("2026-03-01 20:00 UTC-3:30", words.Stamp(march));
        Assert.Equal("UTC-3:30", words.ZoneOf([march]));
        Assert.Equal("Canada/Newfoundland", words.ZoneOf([march, march.AddMonths(4)]));
    }

    [Fact]
    public void A_name_that_is_not_known_speaks_for_itself()
    {
        Assert.Equal("已续保", _words.Value("phase", "won"));
        Assert.Equal("brand-new", _words.Value("phase", "brand-new"));
    }
}
