using System.Net;
using System.Text;
using CampaignEngine.Sdk.Http;

namespace CampaignEngine.Client.Tests.Sdk.Http;

public sealed class ProblemAnswersTests
{
    private const string Problems = "application/problem+json";

    private const string Good =
        """{"title":"No","status":409,"code":"term-ended","detail":"In English.","detailZh":"中文。"}""";

    [Fact]
    public async Task A_problem_is_read_whole_with_the_wait_that_it_asks_for()
    {
        using var answer = Answer(Good, Problems);
        answer.Headers.RetryAfter = new(TimeSpan.FromSeconds(7));
        var problem = await ProblemAnswers.ReadAsync(answer, CancellationToken.None);
        Assert.Equal(("term-ended", "中文。"), (problem.Code, problem.DetailZh));
        Assert.Equal(TimeSpan.FromSeconds(7), problem.RetryAfter);
    }

    [Theory]
    [InlineData(Good, "application/json")]
    [InlineData("<html>", "text/html")]
    [InlineData("{", Problems)]
    [InlineData("{}", Problems)]
    [InlineData("null", Problems)]
    [InlineData("""{"title":"No","status":409,"code":null}""", Problems)]
    public async Task An_answer_that_is_no_problem_of_ours_is_named_by_its_status(string body, string media)
    {
        using var answer = Answer(body, media);
        Assert.Equal("http-409", (await ProblemAnswers.ReadAsync(answer, CancellationToken.None)).Code);
    }

    [Fact]
    public async Task A_problem_larger_than_any_of_ours_is_not_read()
    {
        using var answer = Answer(
            Good.Replace("No", new string('x', 1024 * 1024), StringComparison.Ordinal), Problems);
        Assert.Equal("http-409", (await ProblemAnswers.ReadAsync(answer, CancellationToken.None)).Code);
    }

    [Fact]
    public void A_success_that_cannot_be_read_keeps_its_status()
    {
        var problem = ProblemAnswers.NotOurs(204);
        Assert.Equal((204, ProblemAnswers.Unreadable), (problem.Status, problem.Code));
    }

    private static HttpResponseMessage Answer(string body, string media) =>
        new(HttpStatusCode.Conflict) { Content = new StringContent(body, Encoding.UTF8, media) };
}
