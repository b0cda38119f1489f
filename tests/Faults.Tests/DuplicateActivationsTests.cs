namespace CampaignEngine.Faults.Tests;

/// <summary>
/// Two clusters on one database, neither of which knows of the other: each has an activation of every policy and
/// wakes all of them. It is what a cut between silos brings at worst, for a whole campaign.
/// </summary>
[Collection(Disturbed.Name)]
public sealed class DuplicateActivationsTests(UndisturbedRun undisturbed)
{
    private const string Overtaken = "campaign.turns.overtaken";
    private const string Clusters =
        "SELECT count(DISTINCT DeploymentId) FROM orleans.OrleansMembershipTable WHERE Status = 3";

    // The name of a database's cluster is derived from when its schema was made.
    private const string AnotherName =
        "UPDATE schema_migration SET applied_at = applied_at + interval '1 second' WHERE version = 1";

    [Fact]
    public async Task When_two_silos_both_have_every_policy_no_turn_is_written_twice()
    {
        await using var collector = await Collector.StartAsync();
        await using var silos = await Silos.MakeAsync(undisturbed, "split");
        silos.Order = silos.Order with { Collector = collector.Address };
        await using (await silos.HoldClockAsync())
        {
            await silos.Start(0).ReadyAsync();
            await silos.ChangeAsync(AnotherName);
            await silos.Start(1).ReadyAsync();
            Assert.Equal(2, await silos.CountAsync(Clusters));
        }

        for (var place = 0; place < 2; place++)
            Assert.Equal(undisturbed.Touches.Fates, (await silos.EndWellAsync(silos[place])).Fates);
        Assert.True(collector.Highest(Overtaken) > 0, "No turn met another one's number.");
    }
}
