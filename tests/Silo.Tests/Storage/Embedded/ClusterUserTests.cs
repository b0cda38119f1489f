using CampaignEngine.Silo.Storage.Embedded;

namespace CampaignEngine.Silo.Tests.Storage.Embedded;

public sealed class ClusterUserTests
{
    [Fact]
    public async Task Programs_of_the_cluster_never_run_as_root()
    {
        var user = await ClusterUser.ChooseAsync(CancellationToken.None);
        var who = await user.RunAsync(["id", "-u"], CancellationToken.None);
        Assert.False(who.Output == "0");
        Assert.Equal(Environment.IsPrivilegedProcess, user.Name is not null);
    }

    [Fact]
    public async Task Arguments_of_a_script_are_not_read_by_the_shell()
    {
        var user = await ClusterUser.ChooseAsync(CancellationToken.None);
        var said = await user.ShellAsync("printf %s \"$1\"", ["$(id); 'a b'"], CancellationToken.None);
        Assert.Equal("$(id); 'a b'", said.Output);
    }
}
