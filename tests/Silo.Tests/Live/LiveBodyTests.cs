using System.Text;
using CampaignEngine.Silo.Live;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Tests.Live;

public sealed class LiveBodyTests
{
    [Fact]
    public void Who_asks_the_same_of_a_state_shares_the_bytes_of_the_answer()
    {
        var state = new LiveState(
            new LiveEventId("A", 5), new Pulse(5, DateTimeOffset.UnixEpoch, false),
            new Dictionary<int, KnownDealer> { [1] = new(new DealerRef("D1", "x"), 5) },
            new Dictionary<int, DealerBoard> { [1] = DealerBoard.Empty with { Epoch = "A", Version = 5 } });

        var (one, other) = (state.Since([1], null)!, state.Since([1], null)!);

        Assert.True(one.Json.Span == other.Json.Span);
        Assert.Equal(5, Assert.IsType<LiveProgress>(one.Value).Version);
        Assert.StartsWith("{\"version\":5,", Encoding.UTF8.GetString(one.Json.Span), StringComparison.Ordinal);
        Assert.Null(state.Since([1], 5));
    }
}
