using System.Net;
using CampaignEngine.Sdk;

namespace CampaignEngine.Client.Tests.Sdk;

public sealed class CampaignProblemExceptionTests
{
    private readonly StubServer _server = new();

    [Fact]
    public async Task A_problem_keeps_its_code_both_languages_and_its_fields()
    {
        using var client =
            _server.Problem(400, "fields-invalid", ""","errors":{"name":["is required / 必填"]}""").Client();

        var problem = await Assert.ThrowsAsync<CampaignProblemException>(
            () => client.Campaigns.GetAsync(7, CancellationToken.None));

        Assert.Equal((400, "fields-invalid"), (problem.Status, problem.Code));
        Assert.Equal(("In English.", "中文。"), (problem.Detail, problem.DetailZh));
        Assert.Equal("is required / 必填", Assert.Single(problem.Errors["name"]));
        Assert.Empty(problem.Places);
    }

    [Fact]
    public async Task Faults_in_a_text_come_with_their_places()
    {
        using var client = _server
            .Problem(422, "playbook-invalid", ""","places":[{"line":3,"column":5,"en":"unknown","zh":"未知"}]""")
            .Client();

        var problem = await Assert.ThrowsAsync<CampaignProblemException>(
            () => client.Playbooks.AddAsync("name: x", CancellationToken.None));

        Assert.Equal((3, 5), (problem.Places[0].Line, problem.Places[0].Column));
        Assert.Equal("application/yaml", _server.Last.MediaType);
    }

    [Fact]
    public async Task A_status_without_a_problem_is_named_by_its_number()
    {
        using var client = _server.Answer(() => new HttpResponseMessage(HttpStatusCode.BadGateway)).Client();

        var problem = await Assert.ThrowsAsync<CampaignProblemException>(() => client.MeAsync(CancellationToken.None));

        Assert.Equal("http-502", problem.Code);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task A_success_that_is_not_ours_is_told_as_such(string body)
    {
        using var client = _server.Json(body).Client();

        var problem = await Assert.ThrowsAsync<CampaignProblemException>(
            () => client.Policies.GetAsync(7, CancellationToken.None));

        Assert.Equal("answer-unreadable", problem.Code);
    }
}
