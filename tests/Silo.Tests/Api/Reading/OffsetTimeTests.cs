using System.Text.Json;
using CampaignEngine.Silo.Api.Reading;

namespace CampaignEngine.Silo.Tests.Api.Reading;

public sealed class OffsetTimeTests
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new OffsetTime() } };

    [Theory]
    [InlineData("2026-03-05T15:00:00+08:00")]
    [InlineData("2026-03-05T07:00:00Z")]
    [InlineData("2026-03-05T07:00:00.000Z")]
    public void An_instant_with_its_offset_is_taken(string text) => Assert.Equal(
        new DateTimeOffset(2026, 3, 5, 7, 0, 0, TimeSpan.Zero),
        JsonSerializer.Deserialize<DateTimeOffset>($"\"{text}\"", Json));

    [Theory]
    [InlineData("\"2026-03-05T15:00:00\"")]
    [InlineData("\"2026-03-05\"")]
    [InlineData("\"tomorrow\"")]
    [InlineData("\"0001-01-01T00:00:00+14:00\"")]
    [InlineData("1772694000")]
    [InlineData("{}")]
    public void What_names_no_instant_is_refused_with_an_example_of_one(string text)
    {
        var fault = Assert.Throws<FieldFault>(() => JsonSerializer.Deserialize<DateTimeOffset>(text, Json));
        Assert.Contains("+08:00", fault.En, StringComparison.Ordinal);
        Assert.Contains("+08:00", fault.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void An_instant_is_written_as_it_would_be_without_us()
    {
        var at = new DateTimeOffset(2026, 3, 5, 7, 0, 0, TimeSpan.Zero).AddTicks(1);
        Assert.Equal(JsonSerializer.Serialize(at), JsonSerializer.Serialize(at, Json));
    }
}
