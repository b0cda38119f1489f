namespace CampaignEngine.Client.Tests.Cli.Running;

/// <summary>What <c>Confirmation</c> takes for a yes, by a command that asks.</summary>
public sealed class ConfirmationTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("yes\n", 0)]
    [InlineData(" 是 \n", 0)]
    [InlineData("yeah\n", 130)]
    [InlineData("", 130)]
    public async Task Only_a_yes_goes_on(string typed, int exit)
    {
        _terminal.Server.Json(WireSamples.Campaign);
        (_terminal.CanAsk, _terminal.Typed) = (true, typed);
        Assert.Equal(exit, await _terminal.RunAsync("end", "7"));
    }
}
