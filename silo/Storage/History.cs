namespace CampaignEngine.Silo.Storage;

/// <summary>
/// One migration as a database remembers it: version, name and checksum of the text that was run.
/// </summary>
internal sealed record AppliedMigration(int Version, string Name, string Checksum);

/// <summary>
/// Compares what a database has behind it with what this program knows: the first must be the beginning of
/// the second, or an <see cref="UnusableDatabaseException"/> says where they part.
/// </summary>
internal static class History
{
    internal static void Check(IReadOnlyList<AppliedMigration> applied, IReadOnlyList<Migration> known)
    {
        if (applied.Count > 0 && applied[^1].Version > known.Count)
            throw Newer(applied[^1].Version, known.Count);
        foreach (var (was, migration) in applied.Zip(known))
            if (was.Version != migration.Version || was.Checksum != migration.Checksum)
                throw Changed(was, migration);
    }

    private static UnusableDatabaseException Newer(int database, int program) => new(
        $"The database has schema version {database}, this program knows only up to {program}. "
        + "Start the newer program, or point this one at another database.",
        $"数据库的结构版本为 {database}，本程序只支持到 {program}。请运行较新的程序，或改用其他数据库。");

    private static UnusableDatabaseException Changed(AppliedMigration was, Migration migration) => new(
        $"Migration {was.Version} '{was.Name}' ran in this database with other text than this program's "
        + $"'{migration.Name}'. An applied migration never changes: use the program that made the database.",
        $"迁移 {was.Version} “{was.Name}” 在此数据库中执行时的内容与本程序的 “{migration.Name}” 不一致。"
        + "已执行的迁移不可更改：请使用创建该数据库的程序版本。");
}
