namespace CampaignEngine.Silo.Ledger;

/// <summary>
/// Where uploaded ledgers lie until they are merged: one private folder of this silo, one file an import.
/// </summary>
internal sealed class LedgerStore(string folder)
{
    /// <summary>The folder for a database; imports of different ones have the same numbers.</summary>
    public static string FolderOf(string directory, string database) => Path.Combine(directory, "ledgers", database);

    /// <summary>Removes what a silo that was killed has left of a database that is gone.</summary>
    public static void Forget(string directory, string database)
    {
        if (FolderOf(directory, database) is var folder && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>Ids of the imports whose files lie here.</summary>
    public long[] Waiting() => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.ledger")
            .Select(path => long.TryParse(Path.GetFileNameWithoutExtension(path), out var id) ? id : 0)
            .Where(id => id > 0)]
        : [];

    /// <summary>The file of an import.</summary>
    public string PathOf(long importId) => Path.Combine(folder, $"{importId}.ledger");

    /// <summary>Saves an upload under a passing name and returns its path and size.</summary>
    public async Task<(string Path, long Bytes)> SaveAsync(Stream body, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var path = Path.Combine(folder, Path.GetRandomFileName() + ".part");
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            await body.CopyToAsync(file, stop);
            return (path, file.Length);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Gives an upload to its import; a file of that number is left of an older database.</summary>
    public void Adopt(string path, long importId) => File.Move(path, PathOf(importId), overwrite: true);

    /// <summary>Removes a merged ledger and all copies of it that a killed silo has left; it holds personal data and is
    /// not needed any more.</summary>
    public void Remove(long importId)
    {
        foreach (var path in Directory.EnumerateFiles(folder, Path.GetFileName(PathOf(importId)) + "*"))
            File.Delete(path);
    }
}
