using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Silo.Playbooks;

namespace CampaignEngine.Silo.Tests.Playbooks;

public sealed class NewPlaybookNamesTests
{
    private const string Good = """
        name: short
        title: { en: Short, zh: 短 }
        anchor: expiry
        window: {}
        touches:
          - { at: -9, channel: sms, template: care }
          - { at: -8, channel: sms, template: last-warning }
          - { at: -7, channel: robot, template: any-recording }
        end: { at: 0, as: lost, reason: no-response }
        """;

    [Fact]
    public void A_text_of_known_names_is_taken() => Assert.Empty(Read(Good).Errors);

    [Fact]
    public void An_SMS_that_nobody_has_written_is_refused_with_its_place_and_those_there_are()
    {
        var error = Assert.Single(Read(Good.Replace("last-warning", "last-wraning")).Errors);
        Assert.Equal(new SourceMark(7, 39), error.Mark);
        Assert.Equal(
            "there is no SMS template 'last-wraning'; known are care, last-warning", error.Message.En);
        Assert.Equal("没有短信模板“last-wraning”，可用的模板为 care、last-warning", error.Message.Zh);
    }

    [Theory]
    [InlineData("\"张三 13800138000\"")]
    [InlineData("No-Response")]
    [InlineData("no response")]
    [InlineData("no_response")]
    public void A_reason_in_free_text_is_refused_with_its_place_and_not_repeated(string reason)
    {
        var error = Assert.Single(Read(Good.Replace("no-response", reason)).Errors);
        Assert.Equal(new SourceMark(9, 33), error.Mark);
        Assert.Equal(
            "end.reason must be lower-case letters, digits and dashes, such as no-response", error.Message.En);
        Assert.Contains("小写字母", error.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stored_version_stays_valid_whatever_is_asked_of_new_ones() =>
        Assert.NotNull(PlaybookYaml.Read(
            Good.Replace("last-warning", "gone").Replace("no-response", "no response")).Playbook);

    [Theory]
    [InlineData("")]
    [InlineData("just words")]
    [InlineData("touches: 7\nend: soon")]
    [InlineData("touches: [1, [sms], { channel: sms }, { channel: [sms], template: x }]")]
    public void What_is_no_playbook_is_left_to_its_reader(string text) => Assert.Equal(
        PlaybookYaml.Read(text).Errors, Read(text).Errors);

    private static PlaybookReading Read(string yaml) => PlaybookYaml.ReadNew(yaml, ["care", "last-warning"]);
}
