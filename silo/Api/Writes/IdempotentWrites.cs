using System.Security.Cryptography;
using System.Text;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Writes;

/// <summary>Marks an endpoint whose answer holds a secret and so is never kept.</summary>
internal sealed record AnswerHoldsSecret;

/// <summary>The hash of the body that came under a key.</summary>
internal sealed record KeyedBody(byte[] Hash);

/// <summary>
/// Honours <c>Idempotency-Key</c> on every write: the first answer is kept and given again to repeats by the same key
/// on the same path. Answers that say "not now" (429, 5xx) are not kept, so that a repeat tries again.
/// </summary>
internal sealed class IdempotentWrites(RequestDelegate next, IdempotencyStore store)
{
    public const string Header = "Idempotency-Key";
    public const string ReplayHeader = "Idempotent-Replay";

    private const int LongestKey = 200;
    private const int LongestPath = 200;
    private const int BufferBytes = 64 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        var given = context.Request.Headers[Header];
        if (given.Count == 0 || !IsKept(context) || context.Features.Get<Caller>() is not { } caller)
        {
            await next(context);
            return;
        }
        if (given.Count != 1 || !IsKey(given[0]))
        {
            await Refusals.WriteAsync(context, KnownProblems.KeyMalformed);
            return;
        }
        var write = new WriteKey(caller.KeyId, $"{context.Request.Method} {PathOf(context)}", given[0]!);
        var hash = await HashAsync(context.Request, context.RequestAborted);
        context.Features.Set(new KeyedBody(hash));
        if (await store.BeginAsync(write, hash, context.RequestAborted) is { } known)
            await RepeatAsync(context, known, hash);
        else
            await RunFirstAsync(context, write);
    }

    /// <summary>
    /// A name for the message of this call across repeats; null when the caller gave no key. It outlives the kept
    /// answer, so that it also holds what was asked: a key that is used anew later, or after a "not now", is another
    /// message.
    /// </summary>
    public static string? MessageId(HttpContext context, Caller caller) =>
        context.Features.Get<KeyedBody>() is { } body
            ? $"api/{caller.KeyId}{PathOf(context)}/{context.Request.Headers[Header]}/"
                + Convert.ToHexStringLower(body.Hash)
            : null;

    // What matches no route, or only its path, changes nothing: such an answer needs no keeping.
    private static bool IsKept(HttpContext context) =>
        AuditedWrites.IsWrite(context) && context.GetEndpoint() is RouteEndpoint;

    // Paths are parts of keys in the database, whose indexes take no text of any length.
    private static string PathOf(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        return path.Length <= LongestPath
            ? path
            : "/sha256/" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)));
    }

    private static bool IsKey(string? key) =>
        key is { Length: > 0 and <= LongestKey } && key.All(sign => sign is > ' ' and < (char)127);

    // A ledger may be large: beyond the buffer its body waits in a temporary file between the hash and the import.
    private static async Task<byte[]> HashAsync(HttpRequest request, CancellationToken stop)
    {
        request.EnableBuffering(BufferBytes);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.QueryString}\n"));
        var buffer = new byte[BufferBytes];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, stop)) > 0)
            hash.AppendData(buffer, 0, read);
        request.Body.Position = 0;
        return hash.GetHashAndReset();
    }

    private static Task RepeatAsync(HttpContext context, KnownWrite known, byte[] hash)
    {
        if (!known.BodyHash.AsSpan().SequenceEqual(hash))
            return Refusals.WriteAsync(context, KnownProblems.KeyReused);
        if (known.Answer is not { } answer)
            return Refusals.WriteAsync(context, KnownProblems.KeyInFlight);
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.Headers[ReplayHeader] = "true";
        if (answer.Location is not null)
            response.Headers.Location = answer.Location;
        response.ContentType = answer.ContentType;
        return answer.Body.Length == 0 ? Task.CompletedTask : response.WriteAsync(answer.Body, context.RequestAborted);
    }

    private async Task RunFirstAsync(HttpContext context, WriteKey write)
    {
        var answered = false;
        try
        {
            var body = await CaptureAsync(context);
            answered = await KeepAsync(context, write, body);
            await body.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
        finally
        {
            if (!answered)
                await store.DropAsync(write, CancellationToken.None);
        }
    }

    private async Task<MemoryStream> CaptureAsync(HttpContext context)
    {
        var wire = context.Response.Body;
        var body = new MemoryStream();
        context.Response.Body = body;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = wire;
        }
        body.Position = 0;
        return body;
    }

    // The effect is durable here; keeping its answer must not be given up because the caller hangs up.
    private async Task<bool> KeepAsync(HttpContext context, WriteKey write, MemoryStream body)
    {
        var response = context.Response;
        if (response.StatusCode is StatusCodes.Status429TooManyRequests or >= StatusCodes.Status500InternalServerError)
            return false;
        var answer = context.GetEndpoint()!.Metadata.GetMetadata<AnswerHoldsSecret>() is not null
            && response.StatusCode < 300
            ? SecretAnswer()
            : new StoredAnswer(response.StatusCode, response.ContentType, response.Headers.Location.FirstOrDefault(),
                Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length));
        await store.EndAsync(write, answer, CancellationToken.None);
        return true;
    }

    private static StoredAnswer SecretAnswer() => new(
        KnownProblems.AnswerNotKept.Status, Refusals.ContentType, null,
        System.Text.Json.JsonSerializer.Serialize(KnownProblems.AnswerNotKept, ViewsJson.Default.Problem));
}
