namespace CampaignEngine.Faults.Tests;

/// <summary>A letter from a newer silo, which the silos that run now cannot read.</summary>
[Collection(Disturbed.Name)]
public sealed class UnknownLetterTests(UndisturbedRun undisturbed)
{
    private const string Numbers = "SELECT turn_no::bigint FROM policy_state WHERE policy_id = ";

    [Fact]
    public async Task Its_policy_alone_rests_until_somebody_takes_the_letter_and_all_others_go_on()
    {
        await using var silos = await Silos.MakeAsync(undisturbed, "letter");
        silos.Order = silos.Order with
        {
            Ledger = Ledgers.InMidPlan(
                Path.Combine(undisturbed.Folder, "letter"), UndisturbedRun.Policies,
                DateOnly.FromDateTime(DateTime.UtcNow)),
            Speed = "realtime",
        };
        foreach (var silo in (SiloProcess[])[silos.Start(0), silos.Start(1)])
            await silo.ReadyAsync();
        await silos.AreActiveAsync(silos[0], 2);
        await silos[0].UntilAsync("nothing is due", async () => await silos.CountAsync(DueBut(0)) == 0);
        var resting = (await silos.IdsAsync())[0];
        var before = await silos.CountAsync(Numbers + resting);
        var letter = await PostAsync(silos, resting);

        await silos[0].UntilAsync("all others have taken their letters and heard their alarms", async () =>
            await silos.CountAsync("SELECT count(*) FROM letter") == 2
            && await silos.CountAsync(DueBut(resting)) == 0);
        Assert.Equal(2, await silos.CountAsync($"SELECT count(*) FROM letter WHERE policy_id = {resting}"));
        Assert.Equal(1, await silos.CountAsync(DueBut(0)));
        Assert.Equal(before, await silos.CountAsync(Numbers + resting));
        var told = Lines(silos, $"Letter {letter} says what this silo cannot read; policy {resting} rests");
        // Whose bucket it is; the other one only while the two agree on that.
        Assert.InRange(told, 1, 2);

        await silos.ChangeAsync($"DELETE FROM letter WHERE id = {letter}");
        await silos[0].UntilAsync("the policy goes on", async () =>
            await silos.CountAsync("SELECT count(*) FROM letter") == 0 && await silos.CountAsync(DueBut(0)) == 0);
        await AfterTheRun.NoTurnIsWrittenTwiceAsync(silos.Databases);
        await silos[0].UntilAsync("all is counted",
            async () => await silos.CountAsync("SELECT count(*) FROM metric_delta") == 0);
        await AfterTheRun.TotalsAreRightAsync(silos.Databases);
    }

    // One that nobody can read for one policy, then one that everybody can read, and every alarm falls due.
    private static async Task<long> PostAsync(Silos silos, long resting)
    {
        await silos.ChangeAsync($$"""
            BEGIN;
            INSERT INTO letter (policy_id, message, at) VALUES ({{resting}}, '{"is":"told-by-a-newer-silo"}', now());
            INSERT INTO letter (policy_id, message, at) SELECT id, '{"is":"calendar-published"}', now() FROM policy;
            UPDATE policy_schedule SET wake_at = now() - interval '1 minute';
            COMMIT
            """);
        return await silos.CountAsync($"SELECT min(id) FROM letter WHERE policy_id = {resting}");
    }

    private static int Lines(Silos silos, string text) => (silos[0].Terminal + '\n' + silos[1].Terminal)
        .Split('\n').Count(line => line.Contains(text, StringComparison.Ordinal));

    private static string DueBut(long policy) =>
        $"SELECT count(*) FROM policy_schedule WHERE wake_at <= now() AND policy_id <> {policy}";
}
