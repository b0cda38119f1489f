using System.Globalization;

namespace CampaignEngine.Silo.Storage.Embedded;

/// <summary>
/// Chooses the PostgreSQL programs of a cluster: for existing data those of its major version, otherwise the
/// newest of the machine, otherwise the npm package.
/// </summary>
internal sealed class BinaryChoice(EmbeddedPostgresOptions options, ClusterHome home, ClusterUser user)
{
    /// <summary>The programs, and one phrase that says why these.</summary>
    internal async Task<(PostgresBinaries Binaries, string Why)> ChooseAsync(CancellationToken stop)
    {
        var needed = await ReadMajorAsync(stop);
        var found = options.Source == BinarySource.Npm ? [] : await SystemBinaries.FindAsync(user, stop);
        if (found.FirstOrDefault(binaries => Fits(binaries, needed)) is { } own)
            return (own, WhyOwn(own, found));
        if (options.Source == BinarySource.System)
            throw found.Count > 0 ? OtherMajor(needed, found[0]) : NoneHere();
        var npm = await new NpmBinaries(options, home, user).FindAsync(stop);
        return Fits(npm, needed)
            ? (npm, options.Source == BinarySource.Npm ? "as asked" : "none that fits on this machine")
            : throw OtherMajor(needed, found is [var newest, ..] ? newest : npm);
    }

    /// <summary>Major version that made the data, or null for a directory without data.</summary>
    private async Task<int?> ReadMajorAsync(CancellationToken stop)
    {
        var file = Path.Combine(home.Pg, "PG_VERSION");
        if (!File.Exists(file))
            return null;
        var text = await File.ReadAllTextAsync(file, stop);
        return int.TryParse(text.Trim(), CultureInfo.InvariantCulture, out var major) ? major : null;
    }

    private static bool Fits(PostgresBinaries binaries, int? needed) =>
        needed is null || needed == binaries.Version.Major;

    private static string WhyOwn(PostgresBinaries own, IReadOnlyList<PostgresBinaries> found) =>
        own == found[0] ? "the newest here" : "the version that made its data";

    private UnusableDatabaseException OtherMajor(int? needed, PostgresBinaries found) => new(
        $"{home.Directory} was made by PostgreSQL {needed}, but only version {found.Version} "
        + $"({found.Directory}) is here. Install PostgreSQL {needed} again, or carry the data over with "
        + "pg_upgrade, or name another data directory and import again.",
        $"{home.Directory} 由 PostgreSQL {needed} 创建，但本机只有 {found.Version}（{found.Directory}）。"
        + $"请重新安装 PostgreSQL {needed}，或用 pg_upgrade 升级数据，或改用其他数据目录并重新导入。");

    private static UnusableDatabaseException NoneHere() => new(
        $"{EmbeddedPostgresOptions.SourceVariable} is 'system', but this machine has no PostgreSQL "
        + $"{Databases.OldestServer} or newer that the silo can run. Install one, or unset the variable.",
        $"{EmbeddedPostgresOptions.SourceVariable} 为 system，但本机没有可用的 PostgreSQL "
        + $"{Databases.OldestServer} 或更高版本。请安装，或取消该变量。");
}
