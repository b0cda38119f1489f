using CampaignEngine.Silo.Metrics;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Tests.Outbox.Gateways;

namespace CampaignEngine.Faults.Tests;

/// <summary>What must hold after any run, however it was disturbed.</summary>
internal static class AfterTheRun
{
    /// <summary>Nothing waits, and every dealer's totals are what the touches add up to.</summary>
    public static async Task TotalsAreRightAsync(Databases databases)
    {
        Assert.Empty(await new TotalsCheck(databases).FindAsync(CancellationToken.None));
        Assert.Empty(await new TotalsCheck(databases).RecountAsync(CancellationToken.None));
        Assert.Equal(0, await CountAsync(databases, "SELECT count(*) FROM outbox"));
        Assert.Equal(0, await CountAsync(databases, "SELECT count(*) FROM metric_delta"));
        Assert.Equal(0, await CountAsync(databases, "SELECT count(*) FROM parked_policy"));
    }

    /// <summary>The provider never saw two texts under one key, nor charged one twice.</summary>
    public static async Task NothingWentOutTwiceAsync(StandInGateway gateway, Touches touches)
    {
        var messages = touches.Lines.Count(line => line is { Channel: "sms", Status: "sent" });
        Assert.Equal(0, await gateway.CountAsync("keysWithTwoBodies"));
        Assert.Equal(0, await gateway.CountAsync("keysChargedTwice"));
        Assert.Equal(messages, await gateway.CountAsync("charged"));
    }

    public static async Task<long> CountAsync(Databases databases, string sql)
    {
        await using var command = databases.Api.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
