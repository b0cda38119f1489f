using CampaignEngine.Silo.Tests.Storage;

namespace CampaignEngine.Faults.Tests;

/// <summary>Silos that are asked to stop while others go on, as in an update.</summary>
[Collection(Disturbed.Name)]
public sealed class RollingRestartTests(UndisturbedRun undisturbed)
{
    private const int Places = 2;

    // A silo has 32 texts on their way at most, so that of more each has some.
    private const int TextsOfBoth = 33;

    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Each_is_stopped_amid_texts_or_turns_and_started_again_and_the_others_go_on_without_it()
    {
        await using var silos = await Silos.MakeAsync(undisturbed, "rolling");
        // Two seconds a text: so they are seen on their way, and the campaign outlasts the restarts.
        await silos.Gateway.MisbehaveAsync("slow:2");
        await silos.BeginAsync(Places);
        await silos[0].UntilAsync("both have texts on their way",
            async () => await silos.CountAsync(Silos.Leased) >= TextsOfBoth);
        for (var place = 0; place < Places; place++)
        {
            var (stopped, other) = (silos[place], silos[(place + 1) % Places]);
            stopped.Terminate();
            Assert.Equal(SiloProcess.SomeHaveNotEnded, await stopped.ExitCodeAsync(LongestStop));
            await silos.AreActiveAsync(other, Places - 1);
            await using (await silos.HoldClockAsync())
                await Eventually.HoldsAsync(
                    async () => await silos.CountAsync(Silos.Leased) == 0, "no text is left leased");
            await silos.MoveOnAsync(other);
            await using (await silos.HoldClockAsync())
                await silos.Start(place).ReadyAsync();
            await silos.MoveOnAsync(silos[place]);
        }
        await silos.Gateway.MisbehaveAsync("");
        for (var place = 0; place < Places; place++)
            Assert.Equal(undisturbed.Touches.Fates, (await silos.EndWellAsync(silos[place])).Fates);
    }
}
