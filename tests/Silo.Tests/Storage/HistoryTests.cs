using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Tests.Storage;

public sealed class HistoryTests
{
    private static readonly Migration First = new(1, "first", "a");
    private static readonly Migration Second = new(2, "second", "b");

    [Fact]
    public void Beginning_of_what_the_program_knows_is_accepted() =>
        History.Check([Applied(First)], [First, Second]);

    [Fact]
    public void More_than_the_program_knows_is_refused() =>
        Assert.Throws<UnusableDatabaseException>(
            () => History.Check([Applied(First), Applied(Second)], [First]));

    [Fact]
    public void Gap_in_what_was_applied_is_refused() =>
        Assert.Throws<UnusableDatabaseException>(() => History.Check([Applied(Second)], [First, Second]));

    private static AppliedMigration Applied(Migration migration) =>
        new(migration.Version, migration.Name, migration.Checksum);
}
