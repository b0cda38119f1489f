namespace CampaignEngine.Silo.Storage.Embedded;

/// <summary>
/// A lock on a whole file (flock), shared with shell programs, that the kernel drops when its process is
/// gone, however it went.
/// </summary>
internal static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// Takes the lock (<see cref="FileShare.None"/> alone, <see cref="FileShare.Read"/> shared); throws
    /// <see cref="TimeoutException"/> when others keep it longer than the patience given.
    /// </summary>
    internal static async Task<FileStream> TakeAsync(
        string path, FileShare share, TimeSpan patience, TimeProvider clock, CancellationToken stop)
    {
        var start = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.Read, share);
            }
            catch (IOException) when (File.Exists(path) && clock.GetElapsedTime(start) < patience)
            {
                await Task.Delay(Pause, clock, stop);
            }
            catch (IOException taken) when (File.Exists(path))
            {
                throw new TimeoutException(
                    $"{path} is still held by another process after {patience}.", taken);
            }
        }
    }
}
