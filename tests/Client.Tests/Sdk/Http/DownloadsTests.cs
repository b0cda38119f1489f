using CampaignEngine.Sdk;

namespace CampaignEngine.Client.Tests.Sdk.Http;

/// <summary>Files that are fetched by <c>Downloads</c>.</summary>
public sealed class DownloadsTests
{
    private readonly StubServer _server = new();

    [Fact]
    public async Task A_file_comes_byte_for_byte()
    {
        byte[] bytes = [0x50, 0x4B, 0x03, 0x00, 0xFF, .. new byte[300_000]];
        using var client = _server.Body(bytes, "application/octet-stream").Client();
        using var target = new MemoryStream();
        await client.Reports.SaveAsync(4, target, CancellationToken.None);
        Assert.Equal(bytes, target.ToArray());
    }

    [Fact]
    public async Task A_file_that_breaks_off_is_no_answer()
    {
        using var client = _server.Answer(() => new HttpResponseMessage
        {
            Content = new StreamContent(new BreakingStream(new MemoryStream("half"u8.ToArray()))),
        }).Client();
        await Assert.ThrowsAsync<CampaignUnreachableException>(
            () => client.Reports.SaveAsync(4, Stream.Null, CancellationToken.None));
    }
}
