using System.Diagnostics;
using CampaignEngine.Silo.Startup;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace CampaignEngine.Silo.Tests.Startup;

public sealed class SpanPrivacyTests : IDisposable
{
    private const string Phone = "13912345678";

    private readonly ActivitySource _source = new($"privacy-{Guid.NewGuid():N}");
    private readonly TracerProvider _spans;

    public SpanPrivacyTests() => _spans = Sdk.CreateTracerProviderBuilder()
        .AddSource(_source.Name).AddProcessor(new SpanPrivacy()).Build();

    public void Dispose()
    {
        _spans.Dispose();
        _source.Dispose();
    }

    [Fact]
    public void Query_string_goes_and_the_path_stays()
    {
        using var span = _source.StartActivity("GET")!;
        span.SetTag("url.path", "/api/v1/policies").SetTag("url.query", $"?phone={Phone}").Stop();

        Assert.Equal([new("url.path", "/api/v1/policies")], span.TagObjects);
    }

    [Fact]
    public void Failure_keeps_its_kind_and_its_place_and_loses_its_words()
    {
        using var span = _source.StartActivity("turn.batch")!;
        try
        {
            throw new FormatException(Phone);
        }
        catch (FormatException cause)
        {
            span.AddException(cause).SetStatus(ActivityStatusCode.Error, cause.Message);
            span.SetTag("exception.message", cause.Message).SetTag("exception.stacktrace", cause.ToString());
        }
        span.Stop();

        var tags = span.Events.Single().Tags.ToDictionary(tag => tag.Key, tag => tag.Value?.ToString());
        Assert.Equal("System.FormatException", tags["exception.type"]);
        Assert.Contains(nameof(SpanPrivacyTests), tags["exception.stacktrace"], StringComparison.Ordinal);
        Assert.DoesNotContain(tags.Values, value => value?.Contains(Phone, StringComparison.Ordinal) == true);
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Null(span.StatusDescription);
        Assert.Empty(span.TagObjects);
    }
}
