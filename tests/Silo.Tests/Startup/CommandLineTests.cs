using CampaignEngine.Silo.Startup;

namespace CampaignEngine.Silo.Tests.Startup;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("run")]
    [InlineData(
        "run --ledger a.csv --playbook bdc-90 --start 2026-04-01 --speed max --responses none"
        + " --until-done --json o --touches t")]
    [InlineData("run --speed 2.5 --port 0 --data d")]
    [InlineData("run --speed realtime")]
    [InlineData("serve --port 8080")]
    public void Every_documented_flag_is_understood(string line) =>
        Assert.Empty(CommandLine.Build().Parse(line).Errors);

    [Theory]
    [InlineData("run --start 2026-02-30")]
    [InlineData("run --start yesterday")]
    [InlineData("run --speed quick")]
    [InlineData("run --speed 0.0000001")]
    [InlineData("run --responses maybe")]
    [InlineData("run --colour red")]
    public void What_makes_no_sense_is_refused(string line) => Assert.NotEmpty(CommandLine.Build().Parse(line).Errors);

    [Fact]
    public void A_speed_out_of_range_is_answered_with_the_range() => Assert.Contains(
        CommandLine.Build().Parse("run --speed 1e-9").Errors,
        error => error.Message.Contains("0.00001-10000 days per second / ", StringComparison.Ordinal));
}
