namespace CampaignEngine.Client.Tests;

/// <summary>Takes calls and never answers.</summary>
internal sealed class SilentServer : HttpMessageHandler
{
    public int Calls { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Calls++;
        var never = new TaskCompletionSource<HttpResponseMessage>();
        return await never.Task.WaitAsync(cancellationToken);
    }
}
