using CampaignEngine.Silo.Startup;

namespace CampaignEngine.Silo.Tests.Startup;

public sealed class RunSummaryTests
{
    [Fact]
    public void Only_touches_that_were_made_count_to_the_rate()
    {
        var touches = new TouchCounts(
            Planned: 100, Sent: 40, Delivered: 30, Suppressed: 45, Failed: 10, Pending: 5);
        Assert.Equal(50, touches.Attempted());
        Assert.Equal(25, RunSummary.RateOf(touches.Attempted(), seconds: 2));
    }

    [Fact]
    public void What_was_made_before_the_run_is_not_of_its_rate()
    {
        var touches = new TouchCounts(
            Planned: 100, Sent: 40, Delivered: 30, Suppressed: 45, Failed: 10, Pending: 5);
        var whole = new RunSummary(9, new EndedCounts(0, 0, 0), new Dictionary<string, long>(), touches, [], 4, 12.5);
        var own = whole.WithoutEarlier(made: 30);
        Assert.Equal(5, own.TouchesPerSecond);
        Assert.Equal(touches, own.Touches);
    }

    [Fact]
    public void A_run_that_ends_at_once_has_a_rate() => Assert.Equal(0, RunSummary.RateOf(0, seconds: 0));

    [Fact]
    public void Its_figures_bear_the_words_of_the_trade_in_both_languages()
    {
        var touches = new TouchCounts(
            Planned: 100, Sent: 40, Delivered: 30, Suppressed: 45, Failed: 10, Pending: 5);
        var summary = new RunSummary(9, new EndedCounts(3, 4, 2), new Dictionary<string, long>(), touches, [], 4, 12.5);
        Assert.Equal(
            [
                ("Policy terms / 保单", 9), ("Won / 已续保", 3), ("Lost / 战败", 4), ("Withdrawn / 已撤出", 2),
                ("Touches planned / 计划触达", 100), ("Made / 已触达", 40), ("Reached / 有效触达", 30),
                ("Suppressed / 已抑制", 45), ("Failed / 失败", 10), ("Pending / 待触达", 5),
            ],
            summary.Lines());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_finished_rehearsal_says_in_both_languages_what_it_came_to_and_that_it_serves_on(bool writesFiles)
    {
        var lines = new RunCounts(Terms: 3000, Ended: 3000, Sent: 41_000, Won: 1200, Lost: 1750)
            .DoneLines(writesFiles).ToList();
        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.All(
            (string[])["3,000", "1,200", "1,750", "50", "41,000", "Ctrl-C"],
            part => Assert.Contains(part, line, StringComparison.Ordinal)));
        Assert.Equal(writesFiles, lines[0].Contains("writes the files", StringComparison.Ordinal));
        Assert.Equal(writesFiles, lines[1].Contains("文件", StringComparison.Ordinal));
    }
}
