using System.Text.Json;
using CampaignEngine.Cli.Output;
using CampaignEngine.Sdk.Live;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class LiveBoardTests
{
    private static readonly CampaignView Spring =
        JsonSerializer.Deserialize(WireSamples.Campaign, ViewsJson.Default.CampaignView)!;

    private static readonly LiveProgress Move =
        JsonSerializer.Deserialize(WireSamples.LiveMove, ViewsJson.Default.LiveProgress)!;

    [Fact]
    public void Before_any_news_the_board_waits_and_shows_what_was_loaded()
    {
        var board = new LiveBoard(Sheet.English, null);
        board.Name(Spring);
        Assert.Contains("Waiting for news", Drawn(board).Text);
        Assert.Equal("3", Drawn(board).Row("Spring")[1]);
    }

    [Fact]
    public void News_move_the_row_of_their_campaign_and_the_clock()
    {
        var board = new LiveBoard(Sheet.English, null);
        board.Name(Spring);
        board.Take(
            new LiveEvent.Moved(Move with { Campaigns = [new(7, Spring.Progress with { Terms = 4 })] }));
        Assert.Equal("4", Drawn(board).Row("Spring")[1]);
        Assert.Contains("Rehearsal clock 2026-03-01 08:00", Drawn(board).Text);
    }

    [Fact]
    public void The_month_that_runs_is_told_of_all_dealers_or_of_the_one_that_is_shown()
    {
        var month = new DateOnly(2026, 3, 1);
        var move = new LiveEvent.Moved(Move with
        {
            Months = [new(new("SH001", "Pudong"), new(month, 50, 5, 0, 0, 0, 8, 0.625m, 3, new(7, 6, 9, 12)))],
            Group = new(month, 2, 70, 90, 0.7778m, 20, null, 0),
        });
        var (all, one) = (new LiveBoard(Sheet.English, null), new LiveBoard(Sheet.English, "sh001"));
        all.Take(move);
        one.Take(move);
        Assert.Contains("2026-03: 70 of 90 renewed, gap 20, forecast –", Drawn(all).Text);
        Assert.Contains("2026-03: 5 of 8 renewed, gap 3, forecast 7 (6-9)", Drawn(one).Text);
    }

    [Fact]
    public void A_campaign_without_a_name_is_shown_by_its_id()
    {
        var board = new LiveBoard(Sheet.English, null);
        board.Take(new LiveEvent.Moved(Move));
        Assert.Equal("7", Drawn(board).Row("7")[0]);
    }

    [Theory]
    [InlineData("sh001", true)]
    [InlineData("SH002", false)]
    public void A_board_of_one_dealer_takes_its_part_only(string dealer, bool isShown)
    {
        var board = new LiveBoard(Sheet.English, dealer);
        board.Name(Spring);
        board.Take(new LiveEvent.Moved(Move));
        Assert.Equal(isShown, Drawn(board).Text.Contains("Spring", StringComparison.Ordinal));
    }

    [Fact]
    public void A_lost_connection_is_told_until_the_next_news()
    {
        var board = new LiveBoard(Sheet.English, null);
        board.Take(new LiveEvent.Interrupted(TimeSpan.FromSeconds(1.2)));
        Assert.Contains("trying again in 2 s", Drawn(board).Text);
        board.Take(new LiveEvent.Ticked(new LiveClock(Move.Now, IsVirtual: false)));
        Assert.Contains("Now 2026-03-01 08:00", Drawn(board).Text);
    }

    [Fact]
    public void A_cleared_board_forgets_rows_and_names()
    {
        var board = new LiveBoard(Sheet.English, null);
        board.Name(Spring);
        board.Clear();
        Assert.DoesNotContain("Spring", Drawn(board).Text);
        board.Take(new LiveEvent.Moved(Move));
        Assert.DoesNotContain("Spring", Drawn(board).Text);
    }

    private static Sheet Drawn(LiveBoard board) => Sheet.Of(board.Draw());
}
