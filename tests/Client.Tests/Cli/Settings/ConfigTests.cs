using CampaignEngine.Cli.Settings;

namespace CampaignEngine.Client.Tests.Cli.Settings;

public sealed class ConfigTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Only_its_owner_may_read_the_file()
    {
        var file = ConfigFile.Of(name => _terminal.Variables.GetValueOrDefault(name));

        file.Write(new Config("http://a.test", "one"));
        file.Write(new Config("http://a.test", "two"));

        Assert.Equal("two", file.Read().Token);
        Assert.Equal(Path.Combine(_terminal.Home, ".config", "campaign", "config.json"), file.Path);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file.Path));
    }

    [Fact]
    public void A_damaged_file_is_named()
    {
        var file = new ConfigFile(_terminal.Write("config.json", "{"));

        Assert.Contains(file.Path, Assert.Throws<IOException>(file.Read).Message);
    }
}
