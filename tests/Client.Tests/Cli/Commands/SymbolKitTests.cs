namespace CampaignEngine.Client.Tests.Cli.Commands;

/// <summary>How an option of several values is read.</summary>
public sealed class SymbolKitTests : IDisposable
{
    private const string Key =
        """{"key":{"id":3,"name":"agent","role":"agent","prefix":"ce_ab","dealers":["SH001"]"""
        + ""","createdAt":"2026-01-01T00:00:00+00:00","createdBy":"ops"},"token":"ce_secret"}""";

    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("SH001", "SH002")]
    [InlineData("SH001,SH002")]
    [InlineData("SH001, SH002")]
    [InlineData("SH001,", "SH002")]
    [InlineData("SH001，SH002")]
    [InlineData("SH001、SH002")]
    [InlineData("SH001", "--dealers", "SH002")]
    public async Task Several_values_stand_apart_by_blanks_or_commas_of_either_language(params string[] dealers)
    {
        _terminal.Server.Json(Key);

        Assert.Equal(0, await _terminal.RunAsync(["keys", "add", "agent", "--role", "agent", "--dealers", .. dealers]));

        Assert.Equal(
            """{"name":"agent","role":"agent","dealers":["SH001","SH002"]}""", _terminal.Server.Last.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(",")]
    [InlineData(" ， ")]
    public async Task A_list_with_nothing_in_it_does_not_mean_all(string dealers)
    {
        Assert.Equal(2, await _terminal.RunAsync("keys", "add", "ops", "--role", "operator", "--dealers", dealers));

        Assert.Contains("--dealers", _terminal.Error);
        Assert.Empty(_terminal.Server.Calls);
    }
}
