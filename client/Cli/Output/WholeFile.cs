namespace CampaignEngine.Cli.Output;

/// <summary>
/// A file that is replaced as a whole or not at all: it is written beside its place and moved there when kept.
/// Links are followed; what is empty, as devices and pipes are, has nothing to lose and is written where it is.
/// </summary>
internal sealed class WholeFile : IDisposable
{
    private readonly string _place;
    private readonly string _fresh;

    public WholeFile(string path)
    {
        var named = new FileInfo(path);
        var place = named.LinkTarget is null ? named : (FileInfo)named.ResolveLinkTarget(returnFinalTarget: true)!;
        _place = place.FullName;
        _fresh = place is { Exists: true, Length: 0 } ? _place : $"{_place}.{Path.GetRandomFileName()}";
        Content = _fresh == _place ? File.OpenWrite(_place) : Create(_fresh, place);
    }

    /// <summary>What the file will hold.</summary>
    public Stream Content { get; }

    /// <summary>Puts what was written in the place of the old file.</summary>
    public void Keep()
    {
        Content.Dispose();
        if (_fresh != _place)
            File.Move(_fresh, _place, overwrite: true);
    }

    /// <summary>Drops what was not kept.</summary>
    public void Dispose()
    {
        Content.Dispose();
        if (_fresh != _place)
            File.Delete(_fresh);
    }

    private static FileStream Create(string fresh, FileInfo old)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (old.Exists && !OperatingSystem.IsWindows())
            options.UnixCreateMode = old.UnixFileMode;
        return new FileStream(fresh, options);
    }
}
