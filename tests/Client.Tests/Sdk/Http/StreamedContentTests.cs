using CampaignEngine.Sdk.Http;

namespace CampaignEngine.Client.Tests.Sdk.Http;

public sealed class StreamedContentTests
{
    [Fact]
    public async Task The_stream_stays_open_and_its_way_is_told()
    {
        var told = new Told();
        using var source = new MemoryStream(new byte[300_000]);
        using (var content = new StreamedContent(source, told))
            Assert.Equal(300_000, (await content.ReadAsByteArrayAsync()).Length);

        Assert.True(source.CanRead);
        Assert.Equal(300_000, told.Values[^1]);
        Assert.True(told.Values.Count > 1);
    }

    private sealed class Told : IProgress<long>
    {
        public List<long> Values { get; } = [];

        public void Report(long value) => Values.Add(value);
    }
}
