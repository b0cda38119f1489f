using CampaignEngine.Silo.Storage.Embedded;

namespace CampaignEngine.Silo.Tests.Storage.Embedded;

public sealed class PostgresBinariesTests
{
    [Theory]
    [InlineData("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", 15, 18)]
    [InlineData("postgres (PostgreSQL) 18.4", 18, 4)]
    [InlineData("postgres (PostgreSQL) 19beta1", 19, 0)]
    [InlineData("postgres (PostgreSQL) 9.6.24", 9, 6)]
    public void Version_is_read_from_what_the_program_says(string output, int major, int minor) =>
        Assert.Equal(new Version(major, minor), PostgresBinaries.ReadVersion(output));

    [Theory]
    [InlineData("")]
    [InlineData("sh: not found")]
    public void Other_output_is_no_version(string output) =>
        Assert.Null(PostgresBinaries.ReadVersion(output));
}
