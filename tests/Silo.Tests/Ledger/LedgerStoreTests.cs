using CampaignEngine.Silo.Ledger;

namespace CampaignEngine.Silo.Tests.Ledger;

public sealed class LedgerStoreTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("campaign-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task A_ledger_lies_here_from_its_adoption_to_its_removal()
    {
        var store = StoreOf("one");
        Assert.Empty(store.Waiting());
        await SaveAsync(store, 7);
        Assert.Equal([7], store.Waiting());
        Assert.Equal("plate\n", await File.ReadAllTextAsync(store.PathOf(7)));
        store.Remove(7);
        Assert.Empty(store.Waiting());
    }

    [Fact]
    public async Task What_lies_beside_a_ledger_goes_with_it_and_its_neighbours_stay()
    {
        var store = StoreOf("one");
        await SaveAsync(store, 7);
        await SaveAsync(store, 17);
        await File.WriteAllTextAsync(store.PathOf(7) + ".x2k4", "left by a silo that was killed");
        store.Remove(7);
        Assert.Equal([store.PathOf(17)], Directory.GetFiles(LedgerStore.FolderOf(_directory.FullName, "one")));
    }

    [Fact]
    public async Task Only_its_owner_may_look_into_the_folder()
    {
        await SaveAsync(StoreOf("one"), 7);
        var mode = new DirectoryInfo(LedgerStore.FolderOf(_directory.FullName, "one")).UnixFileMode;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, mode);
    }

    [Fact]
    public async Task The_ledgers_of_a_database_that_is_gone_are_forgotten_and_no_others()
    {
        await SaveAsync(StoreOf("gone"), 7);
        await SaveAsync(StoreOf("stays"), 7);
        LedgerStore.Forget(_directory.FullName, "gone");
        LedgerStore.Forget(_directory.FullName, "never-was");
        Assert.Empty(StoreOf("gone").Waiting());
        Assert.Equal([7], StoreOf("stays").Waiting());
    }

    private LedgerStore StoreOf(string database) => new(LedgerStore.FolderOf(_directory.FullName, database));

    private static async Task SaveAsync(LedgerStore store, long import)
    {
        using var body = new MemoryStream("plate\n"u8.ToArray());
        store.Adopt((await store.SaveAsync(body, CancellationToken.None)).Path, import);
    }
}
