using CampaignEngine.Cli.Running;
using CampaignEngine.Cli.Settings;
using CampaignEngine.Cli.Texts;

namespace CampaignEngine.Client.Tests.Cli.Settings;

public sealed class TargetTests : IDisposable
{
    private readonly Terminal _terminal = new();
    private readonly Words _words = new(Language.English, TimeZoneInfo.Utc);

    public TargetTests()
    {
        _terminal.Variables.Remove("CAMPAIGN_SERVER");
        _terminal.Variables.Remove("CAMPAIGN_TOKEN");
        ConfigFile.Of(Variable).Write(new Config("http://home.test/", "remembered"));
    }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void What_is_remembered_serves_when_nothing_is_said() =>
        Assert.Equal(new Target(new Uri("http://home.test/"), "remembered"), Choose(null, null));

    [Fact]
    public void The_environment_goes_before_what_is_remembered()
    {
        _terminal.Variables["CAMPAIGN_SERVER"] = "http://env.test";
        _terminal.Variables["CAMPAIGN_TOKEN"] = "env";

        Assert.Equal(new Target(new Uri("http://env.test"), "env"), Choose(null, null));
    }

    [Fact]
    public void The_command_line_goes_before_all()
    {
        _terminal.Variables["CAMPAIGN_SERVER"] = "http://env.test";

        Assert.Equal(new Target(new Uri("http://said.test"), "said"), Choose("http://said.test", "said"));
    }

    [Fact]
    public void A_remembered_token_goes_to_its_own_server_only() =>
        Assert.Null(Choose("http://other.test", null).Token);

    [Theory]
    [InlineData("engine.test")]
    [InlineData("file:///etc/passwd")]
    public void What_is_no_web_address_is_refused(string server) =>
        Assert.Throws<UsageException>(() => Choose(server, null));

    [Fact]
    public void Blanks_around_a_token_are_no_part_of_it()
    {
        _terminal.Variables["CAMPAIGN_TOKEN"] = "env\r\n";

        Assert.Equal("env", Choose(null, null).Token);
        Assert.Equal("said", Choose(null, " said\r").Token);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("two\nlines")]
    [InlineData("令牌")]
    public void A_token_that_no_header_takes_is_refused_and_not_shown(string token)
    {
        var refusal = Assert.Throws<UsageException>(() => Choose(null, token)).Message;

        Assert.Equal(_words["say.bad-token"], refusal);
    }

    private Target Choose(string? server, string? token) => Target.Choose(new Named(server, token), Variable, _words);

    private string? Variable(string name) => _terminal.Variables.GetValueOrDefault(name);
}
