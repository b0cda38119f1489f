using CampaignEngine.Silo.Api.Writes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CampaignEngine.Silo.Tests.Api.Writes;

public sealed class BodyLimitTests
{
    private bool _isPassed;

    [Theory]
    [InlineData(BodyLimit.Usual, true)]
    [InlineData(BodyLimit.Usual + 1, false)]
    public async Task A_length_past_the_limit_is_refused_before_a_byte_is_read(long length, bool isPassed)
    {
        var failure = await Record.ExceptionAsync(() => CallAsync(ContextOf(length)));
        Assert.Equal(isPassed ? null : 413, (failure as BadHttpRequestException)?.StatusCode);
        Assert.Equal(isPassed, _isPassed);
    }

    [Fact]
    public async Task An_endpoint_of_its_own_limit_takes_that_much()
    {
        var context = ContextOf(BodyLimit.Ledger);
        context.SetEndpoint(
            new Endpoint(null, new EndpointMetadataCollection(new BodyLimit(BodyLimit.Ledger)), "ledger"));
        await CallAsync(context);
        Assert.True(_isPassed);
    }

    [Fact]
    public async Task A_body_that_does_not_tell_its_length_is_bounded_while_it_is_read()
    {
        var context = ContextOf(null);
        context.Features.Set<IHttpMaxRequestBodySizeFeature>(new SizeFeature());
        await CallAsync(context);
        Assert.Equal(
            BodyLimit.Usual, context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize);
    }

    private static DefaultHttpContext ContextOf(long? length) =>
        new() { Request = { ContentLength = length } };

    private Task CallAsync(HttpContext context) => new BodyLimits(_ =>
    {
        _isPassed = true;
        return Task.CompletedTask;
    }).InvokeAsync(context);

    private sealed class SizeFeature : IHttpMaxRequestBodySizeFeature
    {
        public bool IsReadOnly => false;

        public long? MaxRequestBodySize { get; set; }
    }
}
