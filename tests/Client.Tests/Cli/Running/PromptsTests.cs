using CampaignEngine.Cli.Running;

namespace CampaignEngine.Client.Tests.Cli.Running;

/// <summary>How <see cref="Prompts"/> wait, and stop waiting.</summary>
public sealed class PromptsTests : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    private readonly Terminal _terminal = new();
    private readonly SilentInput _silence = new();

    public void Dispose()
    {
        _silence.Dispose();
        _terminal.Dispose();
    }

    [Theory]
    [InlineData(true, "end", "7")]
    [InlineData(false, "login")]
    public async Task An_interruption_ends_a_question_at_once(bool canAsk, params string[] args)
    {
        _terminal.Variables["CAMPAIGN_TOKEN"] = "";
        (_terminal.CanAsk, _terminal.Input) = (canAsk, _silence);
        using var stop = new CancellationTokenSource();

        var run = Task.Run(() => _terminal.RunAsync(args, stop.Token));
        await _silence.Asked.WaitAsync(Deadline);
        await stop.CancelAsync();

        Assert.Equal(ExitCodes.Interrupted, await run.WaitAsync(Deadline));
        Assert.Empty(_terminal.Server.Calls);
    }

    [Fact]
    public async Task A_line_is_read_to_its_end()
    {
        using var input = new StringReader("one\ntwo");

        Assert.Equal("one", await Prompts.LineAsync(input, CancellationToken.None));
        Assert.Equal("two", await Prompts.LineAsync(input, CancellationToken.None));
        Assert.Null(await Prompts.LineAsync(input, CancellationToken.None));
    }

    /// <summary>A person who does not answer.</summary>
    private sealed class SilentInput : TextReader
    {
        private readonly TaskCompletionSource _asked = new();
        private readonly TaskCompletionSource _end = new();

        public Task Asked => _asked.Task;

        public override string? ReadLine()
        {
            _asked.SetResult();
            _end.Task.Wait();
            return null;
        }

        protected override void Dispose(bool disposing)
        {
            _end.TrySetResult();
            base.Dispose(disposing);
        }
    }
}
