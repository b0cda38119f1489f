namespace CampaignEngine.Silo.Storage.Embedded;

/// <summary>
/// The account that runs PostgreSQL's programs: the silo's own, or, since PostgreSQL refuses root,
/// <c>postgres</c> (where there is none, <c>nobody</c>) when the silo is root.
/// </summary>
internal sealed class ClusterUser
{
    private readonly IReadOnlyList<string> _prefix;

    private ClusterUser(string? name, IReadOnlyList<string> prefix)
    {
        Name = name;
        _prefix = prefix;
    }

    /// <summary>Name of the other account, or null when the silo's own serves.</summary>
    internal string? Name { get; }

    internal static async Task<ClusterUser> ChooseAsync(CancellationToken stop)
    {
        if (!Environment.IsPrivilegedProcess)
            return new(null, []);
        var name = (await IdAsync("-u", "postgres", stop)).Succeeded ? "postgres" : "nobody";
        var (user, group) = (await IdAsync("-u", name, stop), await IdAsync("-g", name, stop));
        foreach (var prefix in WaysDown(name, user.Output, group.Output))
            if ((await ChildProgram.RunAsync([.. prefix, "true"], "/", stop)).Succeeded)
                return new(name, prefix);
        throw new UnusableDatabaseException(
            "PostgreSQL refuses to run as root, and neither setpriv nor runuser is here to run it as "
            + "another user. "
            + "Start the silo as an ordinary user, install util-linux, or set CAMPAIGN_POSTGRES.",
            "PostgreSQL 拒绝以 root 运行，且本机没有 setpriv 或 runuser 可切换用户。"
            + "请以普通用户启动，或安装 util-linux，或设置 CAMPAIGN_POSTGRES。");
    }

    /// <summary>
    /// Runs a program as this account, from the root directory, which every account can enter.
    /// </summary>
    internal Task<ProgramResult> RunAsync(IReadOnlyList<string> command, CancellationToken stop) =>
        ChildProgram.RunAsync([.. _prefix, .. command], "/", stop);

    /// <summary>Runs a shell script as this account; its arguments are $1, $2 ….</summary>
    internal Task<ProgramResult> ShellAsync(
        string script, IReadOnlyList<string> arguments, CancellationToken stop) =>
        RunAsync(["sh", "-c", script, "sh", .. arguments], stop);

    /// <summary>Gives a file or directory that the silo made to this account.</summary>
    internal async Task GiveAsync(string path, CancellationToken stop)
    {
        if (Name is not null)
            await ChildProgram.RunAsync(["chown", $"{Name}:", path], "/", stop);
    }

    private static Task<ProgramResult> IdAsync(string what, string name, CancellationToken stop) =>
        ChildProgram.RunAsync(["id", what, name], "/", stop);

    private static IEnumerable<IReadOnlyList<string>> WaysDown(string name, string user, string group) =>
    [
        ["setpriv", $"--reuid={user}", $"--regid={group}", "--clear-groups", "--"],
        ["runuser", "-u", name, "--"],
    ];
}
