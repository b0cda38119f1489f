namespace CampaignEngine.Client.Tests.Sdk.Api;

/// <summary>What <c>client.Insurers</c> sends; the commands show the answers.</summary>
public sealed class InsurersApiTests
{
    private readonly StubServer _server = new();

    [Fact]
    public async Task An_insurer_may_be_named_as_the_ledger_writes_it()
    {
        using var client = _server.Json(ChurnSamples.Agreement).Client();
        var agreement = await client.Insurers.AgreeAsync("SH001", "中国人保", new(20), CancellationToken.None);
        Assert.Equal(
            "/api/v1/dealers/SH001/insurers/%E4%B8%AD%E5%9B%BD%E4%BA%BA%E4%BF%9D/agreement", _server.Last.PathAndQuery);
        Assert.Equal(("picc", 20), (agreement.Insurer.Code, agreement.Days));
    }

    [Fact]
    public async Task A_card_tells_what_was_given_beside_what_was_measured()
    {
        using var client = _server.Json(ChurnSamples.Scorecard).Client();
        var card = await client.Insurers.ScorecardAsync("SH001", null, null, CancellationToken.None);
        Assert.Equal((3.95m, true, 12L), (
            card.Insurers[0].Total, card.Insurers[0].IsSigned, card.Insurers[0].Measured.SteeredCars));
        Assert.Null(card.Insurers[1].Marks);
    }
}
