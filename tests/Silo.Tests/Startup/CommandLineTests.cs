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
    [InlineData("run --speed realtime --json o --touches t --rejects r")]
    [InlineData("run --port 65535")]
    [InlineData("serve --port 8080")]
    [InlineData("run --listen 0.0.0.0")]
    [InlineData("serve --listen localhost")]
    [InlineData("serve --listen ::")]
    [InlineData("token")]
    [InlineData("token --data d --role operator")]
    public void Every_documented_flag_is_understood(string line) =>
        Assert.Empty(CommandLine.Build().Parse(line).Errors);

    [Theory]
    [InlineData("run --start 2026-02-30")]
    [InlineData("run --start yesterday")]
    [InlineData("run --speed quick")]
    [InlineData("run --speed 0.0000001")]
    [InlineData("run --responses maybe")]
    [InlineData("run --colour red")]
    [InlineData("run --speed")]
    [InlineData("token --role agent")]
    public void What_makes_no_sense_is_refused(string line) => Assert.NotEmpty(CommandLine.Build().Parse(line).Errors);

    [Fact]
    public void A_speed_out_of_range_is_answered_with_the_range() => Assert.Contains(
        CommandLine.Build().Parse("run --speed 1e-9").Errors,
        error => error.Message.Contains("0.00001-10000 days per second / ", StringComparison.Ordinal));

    [Theory]
    [InlineData("--start 2026-04-01", "leave out --start or", "请去掉 --start 或")]
    [InlineData("--responses sample", "leave out --responses or", "请去掉 --responses 或")]
    [InlineData("--until-done", "leave out --until-done", "请去掉 --until-done")]
    public void What_only_a_rehearsal_has_is_refused_at_real_time(string option, string english, string chinese)
    {
        var error = Assert.Single(CommandLine.Build().Parse($"run --speed realtime {option}").Errors).Message;
        Assert.Contains(english, error, StringComparison.Ordinal);
        Assert.Contains(chinese, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run --listen here")]
    [InlineData("run --listen 80")]
    [InlineData("serve --listen 10.0.0.256")]
    [InlineData("serve --listen 127.0.0.1:80")]
    public void An_address_that_there_is_not_is_answered_with_an_example(string line) => Assert.StartsWith(
        "--listen must be an address of this machine such as 127.0.0.1",
        Assert.Single(CommandLine.Build().Parse(line).Errors).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("run --port 65536")]
    [InlineData("run --port -1")]
    [InlineData("run --port web")]
    [InlineData("serve --port 70000")]
    public void A_port_that_there_is_not_is_answered_with_the_range(string line) => Assert.Equal(
        "--port must be a number from 0 to 65535 / 应为 0 至 65535 之间的整数",
        Assert.Single(CommandLine.Build().Parse(line).Errors).Message);
}
