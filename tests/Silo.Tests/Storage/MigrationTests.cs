using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Tests.Storage;

public sealed class MigrationTests
{
    [Fact]
    public void Line_ends_do_not_change_a_checksum() =>
        Assert.Equal(new Migration(1, "a", "x\ny\n").Checksum, new Migration(1, "a", "x\r\ny\r\n").Checksum);

    [Fact]
    public void Other_text_has_another_checksum()
    {
        var migration = new Migration(1, "a", "x");
        var other = migration with { Text = "y" };
        Assert.False(migration.Checksum == other.Checksum);
    }

    [Fact]
    public void Migrations_of_the_program_count_up_without_gaps() =>
        Assert.All(
            Migration.Embedded.Index(), numbered => Assert.Equal(numbered.Index + 1, numbered.Item.Version));
}
