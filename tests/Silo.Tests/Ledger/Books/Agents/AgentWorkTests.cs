using CampaignEngine.Silo.Ledger.Books.Agents;

namespace CampaignEngine.Silo.Tests.Ledger.Books.Agents;

/// <summary>Agents on their way into the database, through <see cref="AgentWork"/>.</summary>
public sealed class AgentWorkTests : IAsyncLifetime
{
    private const string Header = "门店编码,姓名,上岗日期,离职日期,岗位,每日通话时长,休息日\n";
    private const string Two = Header + "SH001,王小明,2025-03-01,,续保专员,180,周六、周日\nSH001,李丽,,,流失召回,3小时,\n";

    private readonly BookHost _host = new("agents");

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_roster_imported_twice_changes_nothing()
    {
        Assert.Equal("2 added 0 changed 0 unchanged 0 rejected", await _host.SendAsync(Two));
        var before = await SnapshotAsync();
        Assert.Equal("0 added 0 changed 2 unchanged 0 rejected", await _host.SendAsync(Two));
        Assert.Equal(before, await SnapshotAsync());
        Assert.Equal(["李丽   win-back 180 {}", "王小明 2025-03-01  renewal 180 {6,7}"], before);
    }

    [Fact]
    public async Task Who_leaves_keeps_what_is_known_and_nobody_leaves_before_the_first_day()
    {
        await _host.SendAsync(Two);
        Assert.Equal("0 added 1 changed 0 unchanged 0 rejected", await _host.SendAsync(
            "门店编码,姓名,离职日期\nSH001,王小明,2026-03-31\n"));
        Assert.Equal("王小明 2025-03-01 2026-03-31 renewal 180 {6,7}", (await SnapshotAsync())[1]);
        Assert.Equal("0 added 0 changed 0 unchanged 1 rejected", await _host.SendAsync(
            "门店编码,姓名,离职日期\nSH001,王小明,2024-03-31\n"));
        Assert.Equal(["2 left_on 2024-03-31 left_before_since"], await _host.RejectsAsync());
    }

    [Fact]
    public async Task Two_rows_of_one_agent_that_differ_are_told()
    {
        Assert.Equal("1 added 0 changed 1 unchanged 1 rejected", await _host.SendAsync(
            "门店编码,姓名,岗位\nSH001,王小明,续保\nSH001,王小明,续保\nSH001,王小明,召回\n"));
        Assert.Equal(["4 agent 王小明 duplicate_row"], await _host.RejectsAsync());
    }

    private Task<List<string>> SnapshotAsync() => _host.ListAsync(
        "SELECT concat(name, ' ', works_since, ' ', left_on, ' ', role, ' ', talk_minutes, ' ', days_off) "
            + "FROM dealer_agent ORDER BY name COLLATE \"C\"");
}
