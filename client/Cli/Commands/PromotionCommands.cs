using System.CommandLine;
using System.Text.Json;
using CampaignEngine.Cli.Output;
using CampaignEngine.Cli.Running;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>A dealer's promotions, and the points of its customers.</summary>
internal static class PromotionCommands
{
    public static IEnumerable<Command> Build(CommandKit kit) => [Promotions(kit), Loyalty(kit), Redeem(kit)];

    private static Command Promotions(CommandKit kit)
    {
        var code = kit.Symbols.Segment("code");
        var file = kit.Symbols.Option<string?>("promotions-file", "file");
        var reason = kit.Symbols.Option<string?>("promotion-why", "reason");
        return kit.Verb("dealer promotions", async (run, stop) => run.Show(
            run.Value(file) is { } path
                ? await run.Client.Promotions.SetAsync(
                    run.Value(code), await ReadAsync(run, path, run.Value(reason), stop), stop)
                : await run.Client.Promotions.GetAsync(run.Value(code), stop),
            ViewsJson.Default.PromotionsView, PromotionTables.One), code, file, reason);
    }

    private static Command Loyalty(CommandKit kit)
    {
        var code = kit.Symbols.Segment("code");
        return kit.Verb("dealer loyalty", async (run, stop) => run.Show(
            await run.Client.Promotions.LoyaltyAsync(run.Value(code), stop),
            ViewsJson.Default.LoyaltyView, PromotionTables.Loyalty), code);
    }

    private static Command Redeem(CommandKit kit)
    {
        var code = kit.Symbols.Segment("code");
        var policy = kit.Symbols.Argument<long>("policy");
        var points = kit.Symbols.Required<long>("points");
        var reason = kit.Symbols.Option<string?>("promotion-why", "reason");
        reason.Required = true;
        return kit.Verb("dealer redeem", async (run, stop) => run.Show(
            await run.Client.Promotions.RedeemAsync(
                run.Value(code), run.Value(policy), new LoyaltyRedemption(run.Value(points), run.Value(reason)), stop),
            ViewsJson.Default.LoyaltyMember, (member, words) => PromotionTables.Members([member], words)),
            code, policy, points, reason);
    }

    // What the command prints as JSON can be changed and sent back; only promotions and rates are taken from it.
    private static async Task<PromotionsChange> ReadAsync(Run run, string path, string? reason, CancellationToken stop)
    {
        var text = await TextFile.ReadAsync(run, path, stop);
        try
        {
            return JsonSerializer.Deserialize(text, ViewsJson.Default.PromotionsChange)! with { Reason = reason };
        }
        catch (JsonException fault)
        {
            throw new UsageException($"{path}: {fault.Message}");
        }
    }
}
