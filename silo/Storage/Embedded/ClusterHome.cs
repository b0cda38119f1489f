using System.Security.Cryptography;
using System.Text;

namespace CampaignEngine.Silo.Storage.Embedded;

/// <summary>
/// The directory of a private cluster, owned by its account, mode 0700: locks, password, log and, in
/// <c>pg</c>, the data; and the directory of its socket.
/// </summary>
internal sealed record ClusterHome(string Directory, string Socket)
{
    // sun_path holds 104 bytes on macOS and 108 on Linux, ".s.PGSQL.5432" and its slash included.
    private const int LongestSocket = 88;

    private const string Own = """
        umask 077 && mkdir -p "$1" && cd "$1" || exit
        { [ "$2" = wanted ] || [ ! -L "$1" ]; } && [ -O . ] && [ -w . ] ||
            { echo "it belongs to another user"; exit 1; }
        chmod 700 . && touch silos.lock start.lock guard.lock server.log && pwd -P
        """;

    internal string Pg => Path.Combine(Directory, "pg");

    internal string Log => Path.Combine(Directory, "server.log");

    internal string Password => Path.Combine(Directory, "password");

    /// <summary>
    /// Held shared by every silo for its life; who gets it alone knows that no silo is left.
    /// </summary>
    internal string SilosLock => Path.Combine(Directory, "silos.lock");

    /// <summary>Held alone by the silo that is starting the cluster or joining it.</summary>
    internal string StartLock => Path.Combine(Directory, "start.lock");

    /// <summary>
    /// True when the wanted directory was out of the account's reach and another one stands in for it.
    /// </summary>
    internal bool Moved { get; private init; }

    /// <summary>
    /// Makes the directory, or, where the account cannot reach it (below /root, say), one under /var/tmp that
    /// always stands for the same wanted path.
    /// </summary>
    internal static async Task<ClusterHome> PrepareAsync(
        string wanted, ClusterUser user, CancellationToken stop)
    {
        var full = Path.GetFullPath(wanted);
        var made = await MakeAsync(full, user, stop);
        if (made.Succeeded)
            return await WithSocketAsync(made.Output, moved: false, user, stop);
        var standIn = user.Name is null ? null : $"/var/tmp/campaign-{Tag(full)}";
        var second = standIn is null ? made : await user.ShellAsync(Own, [standIn, "private"], stop);
        return second.Succeeded
            ? await WithSocketAsync(second.Output, moved: true, user, stop)
            : throw new UnusableDatabaseException(
                $"The data directory {full} cannot be used by {user.Name ?? "this user"}: {second.Output}",
                $"{user.Name ?? "当前用户"} 无法使用数据目录 {full}：{second.Output}");
    }

    private static async Task<ProgramResult> MakeAsync(string path, ClusterUser user, CancellationToken stop)
    {
        try
        {
            System.IO.Directory.CreateDirectory(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new(1, refused.Message);
        }

        if (System.IO.Directory.EnumerateFileSystemEntries(path).Any()
            && !File.Exists(Path.Combine(path, "silos.lock")))
            throw new UnusableDatabaseException(
                $"The data directory {path} holds other things. Name an empty one, "
                + "or one made by the engine.",
                $"数据目录 {path} 中有其他内容。请指定空目录或由本引擎创建的目录。");
        await user.GiveAsync(path, stop);
        return await user.ShellAsync(Own, [path, "wanted"], stop);
    }

    // A long path (or one with a comma, which separates hosts in a connection string) cannot hold the socket.
    private static async Task<ClusterHome> WithSocketAsync(
        string directory, bool moved, ClusterUser user, CancellationToken stop)
    {
        if (Encoding.UTF8.GetByteCount(directory) <= LongestSocket
            && !directory.AsSpan().ContainsAny(",;='\""))
            return new(directory, directory) { Moved = moved };
        var socket = await user.ShellAsync(Own, [$"/tmp/campaign-{Tag(directory)}", "private"], stop);
        return socket.Succeeded
            ? new(directory, socket.Output) { Moved = moved }
            : throw new UnusableDatabaseException(
                $"No place for the server's socket: {socket.Output}", $"无法放置服务器套接字：{socket.Output}");
    }

    private static string Tag(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..12];
}
