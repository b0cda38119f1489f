using System.IO.Pipelines;
using CampaignEngine.Sdk.Live;

namespace CampaignEngine.Client.Tests.Sdk.Live;

public sealed class AttentiveStreamTests
{
    [Fact]
    public async Task Silence_ends_a_read_as_a_broken_link_does()
    {
        var link = new Pipe();
        await using var stream =
            new AttentiveStream(link.Reader.AsStream(), TimeSpan.FromSeconds(5), new HurriedClock());

        await Assert.ThrowsAsync<IOException>(() => stream.ReadAsync(new byte[9]).AsTask());
    }

    [Fact]
    public async Task Stopping_is_not_taken_for_silence()
    {
        using var stop = new CancellationTokenSource();
        await using var stream =
            new AttentiveStream(new Pipe().Reader.AsStream(), TimeSpan.FromHours(1), TimeProvider.System);
        var read = stream.ReadAsync(new byte[9], stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await read);
    }

    [Fact]
    public async Task What_comes_in_time_is_read()
    {
        await using var stream = new AttentiveStream(
            new MemoryStream([1, 2, 3]), TimeSpan.FromHours(1), TimeProvider.System);

        Assert.Equal(3, await stream.ReadAsync(new byte[9]));
    }
}
