using System.Text.Json;
using CampaignEngine.Silo.Api.Reading;
using CampaignEngine.Silo.Security;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CampaignEngine.Silo.Tests.Api.Reading;

/// <summary>What <see cref="BodyJson"/> refuses, and how <see cref="BodyFaults"/> names it.</summary>
public sealed class BodyJsonTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Campaigns = "/api/v1/campaigns";

    [Theory]
    [InlineData("""{"name":"x","playbook":"bdc-90","audience":{"dealer":["A01"]}}""", "audience.dealer")]
    [InlineData("""{"name":"x","playbook":"bdc-90","verson":2}""", "verson")]
    [InlineData("""{"name":"x","playbook":"bdc-90","version":"2"}""", "version")]
    [InlineData("""{"name":"x","playbook":7}""", "playbook")]
    [InlineData("""{"name":"x","name":"y","playbook":"bdc-90"}""", "name")]
    [InlineData("""{"name":"x","playbook":"bdc-90","audience":{"lines":[["a"]]}}""", "audience.lines[0]")]
    [InlineData("""{"name":"a\u0000b","playbook":"bdc-90"}""", "name")]
    [InlineData("""{"name":"x","playbook":"\u0000"}""", "playbook")]
    [InlineData("""{"name":"x","playbook":"bdc-90","audience":{"dealers":["A01\u0000"]}}""", "audience.dealers[0]")]
    public async Task A_field_that_cannot_be_as_sent_is_named_and_nothing_is_drafted(string draft, string field)
    {
        var before = host.Ports.Done.Count;
        var (status, body) = await host.CallAsync(await host.TokenAsync(Role.Operator), "POST", Campaigns, draft);
        Assert.True(status == 400, $"{status} {body}");
        Assert.Equal(before, host.Ports.Done.Count);
        var fault = Assert.Single(JsonDocument.Parse(body).RootElement.GetProperty("errors").EnumerateObject());
        Assert.Equal(field, fault.Name);
        Assert.Contains(" / ", fault.Value[0].GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_as_text_is_no_number()
    {
        var (status, body) = await host.CallAsync(await host.TokenAsync(Role.Operator), "POST",
            $"/api/v1/policies/{host.World.A.Policy}/commands", """{"command":"renewed","premium":"12"}""");
        Assert.Equal(400, status);
        Assert.Contains("\"premium\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_body_that_an_endpoint_reads_refuses_unknown_fields()
    {
        var json = host.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var bodies = host.Endpoints.Where(endpoint => !EndpointWalk.IsOpen(endpoint))
            .Select(endpoint => endpoint.Metadata.GetMetadata<IAcceptsMetadata>())
            .Where(accepts => accepts?.ContentTypes.Contains("application/json") == true)
            .Select(accepts => accepts!.RequestType!).Distinct().ToList();
        Assert.NotEmpty(bodies);
        foreach (var body in bodies)
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"nobodys-field":1}""", body, json));
    }

    [Fact]
    public async Task Answers_may_grow_by_the_words_of_their_description()
    {
        var (_, body) = await host.CallAsync(null, "GET", "/openapi/v1.json");
        var schemas = JsonDocument.Parse(body).RootElement.GetProperty("components").GetProperty("schemas");
        Assert.False(schemas.GetProperty("CampaignView").TryGetProperty("additionalProperties", out _));
    }
}
