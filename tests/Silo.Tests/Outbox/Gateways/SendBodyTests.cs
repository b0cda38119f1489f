using CampaignEngine.Silo.Outbox.Gateways;

namespace CampaignEngine.Silo.Tests.Outbox.Gateways;

public sealed class SendBodyTests
{
    [Fact]
    public async Task It_has_begun_once_it_was_handed_to_a_stream()
    {
        byte[] bytes = [1, 2, 3];
        using var body = new SendBody(bytes);
        Assert.False(body.Begun);
        Assert.Equal(3, body.Headers.ContentLength);
        Assert.False(body.Begun);
        using var stream = new MemoryStream();
        await body.CopyToAsync(stream);
        Assert.True(body.Begun);
        Assert.Equal(bytes, stream.ToArray());
    }

    [Fact]
    public async Task It_has_begun_even_if_the_stream_failed()
    {
        using var body = new SendBody([1]);
        await using var closed = new MemoryStream([], writable: false);
        await Assert.ThrowsAnyAsync<Exception>(() => body.CopyToAsync(closed));
        Assert.True(body.Begun);
    }
}
