using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Tests.Storage;

public sealed class PoolTests
{
    [Fact]
    public void Operators_own_server_settings_are_kept_beside_ours()
    {
        var settings = Pool.Api.On("Host=db;Options=-c work_mem=8MB");
        Assert.Contains("-c work_mem=8MB", settings.Options, StringComparison.Ordinal);
        Assert.Contains("-c statement_timeout=5000ms", settings.Options, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_never_quote_row_values()
    {
        Assert.False(Pool.Engine.On("Host=db;Include Error Detail=true").IncludeErrorDetail);
    }

    [Fact]
    public void Time_until_a_dead_link_is_noticed_is_set_on_purpose()
    {
        var settings = Pool.Engine.On("Host=db;Timeout=60;Command Timeout=600");
        Assert.Equal((3, 5, 5), (settings.Timeout, settings.CommandTimeout, settings.KeepAlive));
    }
}
