using CampaignEngine.Cli.Output;
using CampaignEngine.Cli.Texts;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class TablesTests : IDisposable
{
    private readonly Terminal _terminal = new();
    private readonly Words _words = new(Language.English, TimeZoneInfo.Utc);

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void What_looks_like_markup_is_shown_as_it_is()
    {
        Consoles.On(_terminal.Around()).Write(Tables.Of(_words, ["[red]x[/]"], [new("col.name", name => name)]));

        Assert.Contains("[red]x[/]", _terminal.Output);
    }

    [Fact]
    public void A_long_row_stays_one_line_in_a_pipe()
    {
        var longName = new string('x', 300);

        Consoles.On(_terminal.Around()).Write(Tables.Of(_words, [longName], [new("col.name", name => name)]));

        Assert.Contains(longName, _terminal.Output);
    }

    [Fact]
    public void Facts_that_are_not_known_are_left_out()
    {
        Consoles.On(_terminal.Around()).Write(Tables.Facts(_words, ("col.name", "Spring"), ("col.tier", null)));

        Assert.Contains("Spring", _terminal.Output);
        Assert.DoesNotContain("Tier", _terminal.Output);
    }
}
