namespace CampaignEngine.Faults.Tests;

/// <summary>Three silos, of which one or two are lost in the middle of turns.</summary>
[Collection(Disturbed.Name)]
public sealed class LostSilosTests(UndisturbedRun undisturbed)
{
    private const int MidCampaign = 60;
    private const string ToldDead = "I have been told I am dead";

    [Fact]
    public async Task When_two_of_three_are_killed_at_once_the_third_finishes()
    {
        await using var silos = await Silos.MakeAsync(undisturbed, "two-killed");
        await silos.BeginAsync(3);
        var survivor = silos[2];
        await survivor.HasSentAsync(MidCampaign, silos.Gateway);
        await using (await silos.HoldTurnsAsync(survivor))
            await Task.WhenAll(silos[0].KillAsync(), silos[1].KillAsync());

        Assert.Equal(undisturbed.Touches.Fates, (await silos.EndWellAsync(survivor)).Fates);
    }

    [Fact]
    public async Task One_that_is_frozen_and_thaws_after_the_others_took_over_ends_itself_and_does_no_harm()
    {
        await using var silos = await Silos.MakeAsync(undisturbed, "frozen");
        await silos.BeginAsync(3);
        var (frozen, survivor) = (silos[0], silos[1]);
        await survivor.HasSentAsync(MidCampaign, silos.Gateway);
        await using (await silos.HoldTurnsAsync(survivor))
            frozen.Freeze();
        await silos.AreActiveAsync(survivor, 2);
        await silos.MoveOnAsync(survivor);
        frozen.Thaw();

        Assert.NotEqual(0, await frozen.ExitCodeAsync());
        Assert.Contains(ToldDead, frozen.Terminal, StringComparison.Ordinal);
        foreach (var silo in (SiloProcess[])[survivor, silos[2]])
            Assert.Equal(undisturbed.Touches.Fates, (await silos.EndWellAsync(silo)).Fates);
    }
}
