using CampaignEngine.Silo.Live;

namespace CampaignEngine.Silo.Tests.Live;

public sealed class LiveEventIdTests
{
    [Theory]
    [InlineData("0123456789abcdef-42", "0123456789abcdef", 42)]
    [InlineData("42", "", 42)]
    public void Id_is_read_as_it_was_written(string text, string epoch, long version)
    {
        Assert.True(LiveEventId.TryParse(text, out var id));
        Assert.Equal(new LiveEventId(epoch, version), id);
        Assert.Equal(text, id.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("7-42")]
    [InlineData("0123456789ABCDEF-42")]
    [InlineData("0123456789abcdef-")]
    [InlineData("0123456789abcdef-4-2")]
    [InlineData("0123456789abcdef--2")]
    [InlineData("9223372036854775808")]
    public void What_no_program_wrote_is_no_id(string text) => Assert.False(LiveEventId.TryParse(text, out _));
}
