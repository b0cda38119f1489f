using CampaignEngine.Silo.Metrics;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Tests.Outbox.Gateways;

namespace CampaignEngine.Faults.Tests;

/// <summary>What must hold after any run, however it was disturbed.</summary>
internal static class AfterTheRun
{
    /// <summary>Nothing waits, and every total and page is what touches, terms and their ends add up to.</summary>
    public static async Task TotalsAreRightAsync(Databases databases)
    {
        Assert.Empty(await new TotalsCheck(databases).FindAsync(CancellationToken.None));
        Assert.Empty(await new TotalsCheck(databases).RecountAsync(CancellationToken.None));
        await new Recount(databases).AgreesAsync();
        Assert.Equal(0, await CountAsync(databases, "SELECT count(*) FROM outbox"));
        Assert.Equal(0, await CountAsync(databases, "SELECT count(*) FROM metric_delta"));
        Assert.Equal(0, await CountAsync(databases, "SELECT count(*) FROM parked_policy"));
        await CapsHoldAsync(databases);
    }

    /// <summary>
    /// No phone was contacted more often than it may be on any days in a row, all its terms together; what its customer
    /// asked for is besides.
    /// </summary>
    public static async Task CapsHoldAsync(Databases databases) => Assert.Equal(0, await CountAsync(databases, """
        SELECT count(*)
        FROM contact_made AS made JOIN contact_cap AS cap ON cap.channel = made.channel
        WHERE made.step < 1000
          AND cap.most < (SELECT count(*) FROM contact_made AS other
                          WHERE other.phone_hash = made.phone_hash AND other.channel = made.channel
                            AND other.step < 1000 AND other.day > made.day - cap.days AND other.day <= made.day)
        """));

    /// <summary>The provider never saw two texts under one key, nor charged one twice.</summary>
    public static async Task NothingWentOutTwiceAsync(StandInGateway gateway, Touches touches)
    {
        var messages = touches.Lines.Count(line => line is { Channel: "sms", Status: "sent" });
        Assert.Equal(0, await gateway.CountAsync("keysWithTwoBodies"));
        Assert.Equal(0, await gateway.CountAsync("keysChargedTwice"));
        Assert.Equal(messages, await gateway.CountAsync("charged"));
    }

    /// <summary>Every number that a policy's turns have reached stands in the journal once.</summary>
    public static async Task NoTurnIsWrittenTwiceAsync(Databases databases) =>
        Assert.Equal(0, await CountAsync(databases, """
            SELECT count(*)
            FROM policy_state
            LEFT JOIN (SELECT policy_id, count(*) AS written, count(DISTINCT turn_no) AS numbers
                       FROM journal GROUP BY policy_id) AS journal USING (policy_id)
            WHERE (written, numbers) IS DISTINCT FROM (turn_no::bigint, turn_no::bigint)
            """));

    public static async Task<long> CountAsync(Databases databases, string sql)
    {
        await using var command = databases.Api.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
