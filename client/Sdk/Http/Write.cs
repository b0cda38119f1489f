using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CampaignEngine.Sdk.Http;

/// <summary>A call that changes something; its body is made anew for every try.</summary>
internal sealed record Write(HttpMethod Method, string Path)
{
    /// <summary>Makes the body; null for none.</summary>
    public Func<HttpContent>? Body { get; private init; }

    /// <summary>Whether it may take as long as it takes.</summary>
    public bool IsEndless { get; private init; }

    /// <summary>Whether the body can be made again.</summary>
    public bool IsRepeatable { get; private init; } = true;

    public static Write Post(string path) => new(HttpMethod.Post, path);

    public static Write Delete(string path) => new(HttpMethod.Delete, path);

    public static Write Post<T>(string path, T body, JsonTypeInfo<T> shape) =>
        new(HttpMethod.Post, path) { Body = Json(body, shape) };

    public static Write Put<T>(string path, T body, JsonTypeInfo<T> shape) =>
        new(HttpMethod.Put, path) { Body = Json(body, shape) };

    /// <summary>A write whose body is a text.</summary>
    public Write WithText(string text, string mediaType) =>
        this with { Body = () => new StringContent(text, Encoding.UTF8, mediaType) };

    /// <summary>A write whose body is a stream, from where it stands; a stream that cannot seek is sent once.</summary>
    public Write WithStream(Stream stream, IProgress<long>? sent)
    {
        var start = stream.CanSeek ? stream.Position : 0;
        return this with { Body = Streamed, IsEndless = true, IsRepeatable = stream.CanSeek };

        HttpContent Streamed()
        {
            if (stream.CanSeek)
                stream.Position = start;
            return new StreamedContent(stream, sent);
        }
    }

    private static Func<HttpContent> Json<T>(T body, JsonTypeInfo<T> shape) => () =>
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, shape));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    };
}
