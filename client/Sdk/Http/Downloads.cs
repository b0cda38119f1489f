namespace CampaignEngine.Sdk.Http;

/// <summary>Fetches files without holding them.</summary>
internal static class Downloads
{
    private const int BufferBytes = 128 * 1024;

    /// <summary>Writes the file of a path, byte for byte.</summary>
    public static async Task SaveAsync(this Calls calls, string path, Stream target, CancellationToken stop)
    {
        using var answer = await calls.OpenAsync(() => calls.Request(HttpMethod.Get, path), stop);
        await using var body = await answer.Content.ReadAsStreamAsync(stop);
        var buffer = new byte[BufferBytes];
        while (await ReadAsync(calls, body, buffer, stop) is var read and > 0)
            await target.WriteAsync(buffer.AsMemory(0, read), stop);
    }

    // Apart from the writing, whose faults are the caller's own, such as a full disk.
    private static async Task<int> ReadAsync(Calls calls, Stream body, byte[] buffer, CancellationToken stop)
    {
        try
        {
            return await body.ReadAsync(buffer, stop);
        }
        catch (IOException cause)
        {
            throw new CampaignUnreachableException(calls.Options.Server, cause);
        }
    }
}
