using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Runtime.MembershipService;

namespace CampaignEngine.Silo.Tests.Storage;

/// <summary>Orleans' own membership table on the statements that migration 9 gives it.</summary>
public sealed class OrleansMembershipTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateTime Noon = new(2026, 4, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task New_cluster_has_a_version_and_no_silo()
    {
        var found = await (await TableAsync()).ReadAllAsync(default);
        Assert.Empty(found.Members);
        Assert.Equal(0, found.Version.Version);
    }

    [Fact]
    public async Task Silo_that_joins_is_read_back_as_it_was_written()
    {
        var table = await TableAsync();
        var silo = Silo(11111);
        Assert.True(await InsertAsync(table, silo));

        var found = await table.ReadRowAsync(silo.SiloAddress, default);
        var read = Assert.Single(found.Members).Item1;
        Assert.Equal(1, found.Version.Version);
        Assert.Equal(
            (silo.SiloAddress, silo.SiloName, silo.HostName, silo.Status, silo.ProxyPort, Noon, Noon),
            (read.SiloAddress, read.SiloName, read.HostName, read.Status, read.ProxyPort, read.StartTime,
                read.IAmAliveTime));
        Assert.Null(read.SuspectTimes);
    }

    [Fact]
    public async Task Unknown_silo_still_tells_the_version()
    {
        var table = await TableAsync();
        await InsertAsync(table, Silo(11111));
        var found = await table.ReadRowAsync(Silo(11112).SiloAddress, default);
        Assert.Empty(found.Members);
        Assert.Equal(1, found.Version.Version);
    }

    [Fact]
    public async Task Silo_that_saw_an_older_version_does_not_join()
    {
        var table = await TableAsync();
        var empty = (await table.ReadAllAsync(default)).Version;
        Assert.True(await table.InsertRowAsync(Silo(11111), empty.Next(), default));
        Assert.False(await table.InsertRowAsync(Silo(11112), empty.Next(), default));
        Assert.Equal(1, (await table.ReadAllAsync(default)).Version.Version);
    }

    [Fact]
    public async Task Silo_joins_once()
    {
        var table = await TableAsync();
        Assert.True(await InsertAsync(table, Silo(11111)));
        Assert.False(await InsertAsync(table, Silo(11111)));
        Assert.Equal(1, (await table.ReadAllAsync(default)).Version.Version);
    }

    [Fact]
    public async Task One_of_many_silos_that_join_at_once_is_let_in()
    {
        var table = await TableAsync();
        var empty = (await table.ReadAllAsync(default)).Version;
        var joined = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            number => table.InsertRowAsync(Silo(11111 + number), empty.Next(), default)));
        Assert.Single(joined, isIn => isIn);
        Assert.Single((await table.ReadAllAsync(default)).Members);
    }

    [Fact]
    public async Task Verdict_on_a_silo_counts_only_from_the_version_that_was_seen()
    {
        var table = await TableAsync();
        var silo = Silo(11111);
        await InsertAsync(table, silo);
        var seen = (await table.ReadAllAsync(default)).Version;
        silo.Status = SiloStatus.Dead;
        silo.AddOrUpdateSuspector(Silo(11112).SiloAddress, Noon, 2);
        Assert.True(await UpdateAsync(table, silo, seen));
        Assert.False(await UpdateAsync(table, silo, seen));

        var found = await table.ReadAllAsync(default);
        var read = Assert.Single(found.Members).Item1;
        Assert.Equal((2, SiloStatus.Dead), (found.Version.Version, read.Status));
        Assert.Equal(Silo(11112).SiloAddress, Assert.Single(read.SuspectTimes!).Item1);
    }

    [Fact]
    public async Task Verdict_on_an_unknown_silo_changes_nothing()
    {
        var table = await TableAsync();
        var seen = (await table.ReadAllAsync(default)).Version;
        Assert.False(await UpdateAsync(table, Silo(11111), seen));
        Assert.Equal(0, (await table.ReadAllAsync(default)).Version.Version);
    }

    [Fact]
    public async Task Sign_of_life_keeps_the_version_and_is_never_turned_back()
    {
        var table = await TableAsync();
        await InsertAsync(table, Silo(11111));
        await table.UpdateIAmAliveAsync(Alive(Silo(11111), Noon.AddSeconds(5)), default);
        var seen = (await table.ReadAllAsync(default)).Version;
        Assert.Equal(1, seen.Version);

        Assert.True(await UpdateAsync(table, Silo(11111), seen));
        Assert.Equal(Noon.AddSeconds(5), Assert.Single((await table.ReadAllAsync(default)).Members).Item1.IAmAliveTime);
    }

    [Fact]
    public async Task Cleaning_up_takes_the_long_dead_and_nobody_else()
    {
        var table = await TableAsync();
        await InsertAsync(table, Silo(11111, SiloStatus.Dead));
        await InsertAsync(table, Silo(11112));
        await InsertAsync(table, Alive(Silo(11113, SiloStatus.Dead), Noon.AddHours(1)));
        await table.CleanupDefunctSiloEntriesAsync(new DateTimeOffset(Noon.AddMinutes(1)), default);
        Assert.Equal(
            [11112, 11113],
            (await table.ReadAllAsync(default)).Members.Select(row => row.Item1.SiloAddress.Endpoint.Port).Order());
    }

    [Fact]
    public async Task Cluster_that_is_deleted_takes_its_silos_along_and_leaves_others()
    {
        var (table, other) = (await TableAsync("gone"), await TableAsync());
        await InsertAsync(table, Silo(11111));
        await InsertAsync(other, Silo(11111));
        await table.DeleteMembershipTableEntriesAsync("gone", default);
        Assert.Single((await other.ReadAllAsync(default)).Members);
        await table.InitializeMembershipTableAsync(true, default);
        Assert.Empty((await table.ReadAllAsync(default)).Members);
    }

    private static async Task<bool> InsertAsync(IMembershipTable table, MembershipEntry silo) =>
        await table.InsertRowAsync(silo, (await table.ReadAllAsync(default)).Version.Next(), default);

    private static Task<bool> UpdateAsync(IMembershipTable table, MembershipEntry silo, TableVersion seen) =>
        table.UpdateRowAsync(silo, seen.VersionEtag, seen.Next(), default);

    private static MembershipEntry Silo(int port, SiloStatus status = SiloStatus.Active) => new()
    {
        SiloAddress = SiloAddress.New(IPAddress.Loopback, port, 7),
        SiloName = $"silo {port}",
        HostName = "here",
        Status = status,
        ProxyPort = 30000,
        StartTime = Noon,
        IAmAliveTime = Noon,
    };

    private static MembershipEntry Alive(MembershipEntry silo, DateTime at)
    {
        silo.IAmAliveTime = at;
        return silo;
    }

    private async Task<IMembershipTable> TableAsync(string? cluster = null)
    {
        var table = new AdoNetClusteringTable(
            new ServiceCollection().BuildServiceProvider(),
            Options.Create(new ClusterOptions { ClusterId = cluster ?? Guid.NewGuid().ToString("N") }),
            Options.Create(new AdoNetClusteringSiloOptions
            {
                Invariant = "Npgsql",
                DataSource = database.Databases.Membership,
            }),
            NullLogger<AdoNetClusteringTable>.Instance);
        await table.InitializeMembershipTableAsync(true, default);
        return table;
    }
}
