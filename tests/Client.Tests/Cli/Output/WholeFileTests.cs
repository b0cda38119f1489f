using CampaignEngine.Cli.Output;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class WholeFileTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void The_old_file_stays_until_the_new_one_is_kept()
    {
        var path = _terminal.Write("a.csv", "old");
        using (var file = new WholeFile(path))
        {
            file.Content.Write("new"u8);
            file.Content.Flush();
            Assert.Equal("old", File.ReadAllText(path));
            file.Keep();
        }

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_terminal.Home));
    }

    [Fact]
    public void What_is_not_kept_leaves_nothing()
    {
        var path = Path.Combine(_terminal.Home, "a.csv");
        using (var file = new WholeFile(path))
            file.Content.Write("half"u8);

        Assert.Empty(Directory.GetFiles(_terminal.Home));
    }

    [Fact]
    public void A_link_is_followed_and_the_mode_of_what_it_names_stays()
    {
        if (OperatingSystem.IsWindows())
            return;
        var path = _terminal.Write("a.csv", "old");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var link = Path.Combine(_terminal.Home, "link.csv");
        File.CreateSymbolicLink(link, path);

        using (var file = new WholeFile(link))
        {
            file.Content.Write("new"u8);
            file.Keep();
        }

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal(path, new FileInfo(link).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public void What_is_empty_is_written_where_it_is_as_devices_must_be()
    {
        var path = _terminal.Write("a.csv", "");
        using (var file = new WholeFile(path))
        {
            Assert.Equal([path], Directory.GetFiles(_terminal.Home));
            file.Content.Write("new"u8);
            file.Keep();
        }

        Assert.Equal("new", File.ReadAllText(path));
    }
}
