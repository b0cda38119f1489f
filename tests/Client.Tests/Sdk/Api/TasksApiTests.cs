namespace CampaignEngine.Client.Tests.Sdk.Api;

public sealed class TasksApiTests
{
    private readonly StubServer _server = new();

    [Fact]
    public async Task No_task_is_null()
    {
        using var client = _server.NoContent().Client();

        Assert.Null(await client.Tasks.NextAsync(new("SH001"), CancellationToken.None));
        Assert.Equal("""{"dealer":"SH001"}""", _server.Last.Text);
    }

    [Fact]
    public async Task A_release_names_its_lease()
    {
        using var client = _server.NoContent().Client();

        await client.Tasks.ReleaseAsync(31, 4, CancellationToken.None);

        Assert.Equal(("/api/v1/tasks/31/release", """{"epoch":4}"""), (_server.Last.PathAndQuery, _server.Last.Text));
    }
}
