using CampaignEngine.Silo.Storage.Embedded;

namespace CampaignEngine.Silo.Tests.Storage.Embedded;

public sealed class FileLockTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task Many_share_a_lock_and_none_has_it_alone_meanwhile()
    {
        await using var one = await TakeAsync(FileShare.Read);
        await using var two = await TakeAsync(FileShare.Read);
        await Assert.ThrowsAsync<TimeoutException>(() => TakeAsync(FileShare.None));
    }

    [Fact]
    public async Task Lock_let_go_is_free_for_one_alone()
    {
        await (await TakeAsync(FileShare.Read)).DisposeAsync();
        await using var alone = await TakeAsync(FileShare.None);
        await Assert.ThrowsAsync<TimeoutException>(() => TakeAsync(FileShare.Read));
    }

    [Fact]
    public async Task Shell_sees_the_same_lock()
    {
        await using var held = await TakeAsync(FileShare.Read);
        Assert.False(await FlockAsync("-x"));
        Assert.True(await FlockAsync("-s"));
    }

    private async Task<bool> FlockAsync(string mode) =>
        (await ChildProgram.RunAsync(
            ["flock", "-n", mode, _path, "true"], "/", CancellationToken.None)).Succeeded;

    private Task<FileStream> TakeAsync(FileShare share) =>
        FileLock.TakeAsync(
            _path, share, TimeSpan.FromMilliseconds(120), TimeProvider.System, CancellationToken.None);
}
