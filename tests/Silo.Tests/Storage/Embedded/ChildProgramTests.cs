using CampaignEngine.Silo.Storage.Embedded;

namespace CampaignEngine.Silo.Tests.Storage.Embedded;

public sealed class ChildProgramTests
{
    [Fact]
    public async Task What_a_program_says_and_how_it_ends_come_back()
    {
        var result = await RunAsync("sh", "-c", "echo out; echo err >&2; exit 3");
        Assert.Equal(new ProgramResult(3, "out\nerr"), result);
    }

    [Fact]
    public async Task Missing_program_is_an_answer_and_not_an_exception() =>
        Assert.Equal(127, (await RunAsync("no-such-program-here")).ExitCode);

    [Fact]
    public async Task Stopping_ends_the_program()
    {
        using var stop = new CancellationTokenSource();
        var running = ChildProgram.RunAsync(["sleep", "300"], "/", stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    private static Task<ProgramResult> RunAsync(params string[] command) =>
        ChildProgram.RunAsync(command, "/", CancellationToken.None);
}
