using System.CommandLine;
using CampaignEngine.Cli.Output;
using CampaignEngine.Cli.Running;
using CampaignEngine.Sdk.Live;
using CampaignEngine.Wire;
using Spectre.Console;

namespace CampaignEngine.Cli.Commands;

/// <summary>
/// Follows live progress: a table that moves, a line a change in a pipe, or the wire's data for machines.
/// </summary>
internal static class LiveCommand
{
    public static Command Build(CommandKit kit)
    {
        var dealer = kit.Symbols.Option<string?>("dealer");
        var count = kit.Symbols.Option<int?>("count");
        return kit.Verb("live", (run, stop) => RunAsync(run, run.Value(dealer), run.Value(count), stop), dealer, count);
    }

    private static async Task RunAsync(Run run, string? dealer, int? count, CancellationToken stop)
    {
        if (run.IsJson)
        {
            await JsonAsync(run, dealer, count, stop);
            return;
        }
        var board = new LiveBoard(run.Words, dealer);
        await LoadAsync(run, board, stop);
        if (run.Around.IsTerminal)
            await run.Console.Live(board.Draw()).StartAsync(screen => FollowAsync(run, board, count, () =>
            {
                screen.UpdateTarget(board.Draw());
                screen.Refresh();
            }, stop));
        else
            await FollowAsync(run, board, count, () => run.Console.Write(board.Draw()), stop);
    }

    private static async Task FollowAsync(Run run, LiveBoard board, int? count, Action draw, CancellationToken stop)
    {
        var left = count;
        await foreach (var seen in run.Client.Live.FollowAsync(new LiveAsk(board.Dealer), stop))
        {
            if (seen is LiveEvent.Reset)
                await LoadAsync(run, board, stop);
            board.Take(seen);
            draw();
            if (seen is LiveEvent.Moved && --left == 0)
                return;
        }
    }

    private static async Task LoadAsync(Run run, LiveBoard board, CancellationToken stop)
    {
        board.Clear();
        await foreach (var campaign in run.Client.Campaigns.All().WithCancellation(stop))
        {
            board.Name(campaign);
            if (board.Dealer is { } code)
                await foreach (var share in run.Client.Campaigns.Dealers(campaign.Id, month: null)
                    .WithCancellation(stop))
                    board.Put(campaign.Id, share, code);
        }
    }

    private static async Task JsonAsync(Run run, string? dealer, int? count, CancellationToken stop)
    {
        var left = count;
        await foreach (var seen in run.Client.Live.FollowAsync(new LiveAsk(dealer), stop))
        {
            if (DataOf(seen) is { } data)
                await run.Around.Output.WriteLineAsync(data.AsMemory(), stop);
            if (seen is LiveEvent.Moved && --left == 0)
                return;
        }
    }

    // A clock has no version, a reset is empty: the lines tell themselves apart.
    private static string? DataOf(LiveEvent seen) => seen switch
    {
        LiveEvent.Moved moved => WireJson.Of(moved.Progress, ViewsJson.Default.LiveProgress),
        LiveEvent.Ticked ticked => WireJson.Of(ticked.Clock, ViewsJson.Default.LiveClock),
        LiveEvent.Reset => WireJson.Of(new LiveReset(), ViewsJson.Default.LiveReset),
        _ => null,
    };
}
