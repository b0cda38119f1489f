using CampaignEngine.Cli.Running;
using CampaignEngine.Client.Tests.Cli.Output;
using CampaignEngine.Sdk;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Running;

public sealed class FailuresTests : IDisposable
{
    private readonly StringWriter _error = new();

    public void Dispose() => _error.Dispose();

    [Fact]
    public void Every_failure_that_is_not_a_fault_of_ours_has_its_exit_code()
    {
        Assert.Equal(ExitCodes.Refused, Tell(Problem(409)));
        var gone = new CampaignUnreachableException(StubServer.Address, new IOException("x"));
        Assert.Equal(ExitCodes.Unreachable, Tell(gone));
        Assert.Equal(ExitCodes.Usage, Tell(new UsageException("x")));
        Assert.Equal(ExitCodes.Usage, Tell(new FileNotFoundException("x")));
        Assert.Equal(ExitCodes.Interrupted, Tell(new OperationCanceledException()));
        Assert.Null(Tell(new InvalidOperationException("a bug")));
    }

    [Theory]
    [InlineData(401, "campaign login")]
    [InlineData(403, "Ask an administrator")]
    [InlineData(404, "Look it up first")]
    [InlineData(429, "try again in a few seconds")]
    [InlineData(503, "campaign health")]
    public void What_can_be_done_about_it_is_said(int status, string remedy)
    {
        Tell(Problem(status));
        Assert.Contains(remedy, _error.ToString());
    }

    [Fact]
    public void A_fault_of_the_engine_names_its_trace()
    {
        Tell(Problem(500, "abc123"));
        Assert.Contains("traceId: abc123", _error.ToString());
    }

    [Fact]
    public void An_interrupted_person_is_told_nothing()
    {
        Tell(new OperationCanceledException());
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public void A_reader_that_has_seen_enough_is_told_nothing()
    {
        Assert.Equal(ExitCodes.Done, Tell(new IOException("Broken pipe", 32)));
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public void No_answer_names_where_it_was_looked_for()
    {
        Tell(new CampaignUnreachableException(StubServer.Address, new IOException("refused")));
        Assert.Contains("http://engine.test/ (refused)", _error.ToString());
    }

    [Fact]
    public void Signs_in_a_problem_that_would_steer_the_terminal_are_not_passed_on()
    {
        Tell(new CampaignProblemException(new Problem("No", 409, "x", "\u001b[2J", "中")));
        Assert.DoesNotContain('\u001b', _error.ToString());
    }

    [Fact]
    public void Machines_get_the_problem_and_no_remedy()
    {
        new Failures(Sheet.English, _error, isJson: true).Tell(Problem(404));
        Assert.StartsWith("""{"title":"No","status":404""", _error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Look it up", _error.ToString());
    }

    private static CampaignProblemException Problem(int status, string? trace = null) =>
        new(new Problem("No", status, "some-code", "In English.", "中文。") { TraceId = trace });

    private int? Tell(Exception failure) => new Failures(Sheet.English, _error, isJson: false).Tell(failure);
}
